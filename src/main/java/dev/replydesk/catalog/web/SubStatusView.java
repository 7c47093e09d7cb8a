package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.IisSubStatus;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of the field sc-substatus, and how such a log looks. */
record SubStatusView(List<Row> rows, LogLine log) {
    static final String SUMMARY =
            "The field sc-substatus in the FTP log of Microsoft IIS says which of many reasons a"
                    + " reply code had.";

    private static final String IIS = "iis";
    private static final Pattern CITED = Pattern.compile("\\(log sub-status (\\d+)\\)");
    private static final LogLine SAMPLE =
            new LogLine(
                    "#Fields: date time c-ip cs-method sc-status sc-win32-status sc-substatus",
                    "2026-03-02 09:14:07 198.51.100.7 PASS 530 1326 ",
                    41);

    SubStatusView {
        rows = List.copyOf(rows);
    }

    /**
     * One number.
     *
     * @param codes the reply codes whose details IIS words the same way
     * @param cause null where none of ours fits
     */
    record Row(
            int number,
            String meaning,
            List<Integer> codes,
            @Nullable CauseLink cause,
            boolean verified) {
        Row {
            codes = List.copyOf(codes);
        }
    }

    /** The page behind a number. */
    record CauseLink(String id, String title) {}

    /** Two lines of a log, the second cut before its last field. */
    record LogLine(String fields, String before, int number) {}

    static SubStatusView of(Catalog catalog) {
        return new SubStatusView(
                catalog.iisSubStatuses().stream().map(status -> row(status, catalog)).toList(),
                SAMPLE);
    }

    private static Row row(IisSubStatus status, Catalog catalog) {
        return new Row(
                status.number(),
                status.meaning(),
                codes(status, catalog),
                Optional.ofNullable(status.cause())
                        .flatMap(catalog::cause)
                        .map(SubStatusView::link)
                        .orElse(null),
                status.verified());
    }

    private static CauseLink link(Cause cause) {
        return new CauseLink(cause.id(), cause.title());
    }

    private static List<Integer> codes(IisSubStatus status, Catalog catalog) {
        return catalog
                .wordings(Product.Kind.SERVER, wording -> cited(wording).contains(status.number()))
                .stream()
                .filter(said -> said.product().id().equals(IIS))
                .flatMap(said -> said.wording().codes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The numbers that the log has where IIS says one of these. */
    static List<Integer> numbersOf(List<ProductWording> wordings) {
        return wordings.stream()
                .filter(said -> said.product().id().equals(IIS))
                .flatMap(said -> cited(said.wording()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The explanation of a wording cites the number that goes with it. */
    private static List<Integer> cited(Wording wording) {
        Matcher matcher = CITED.matcher(wording.explanation());
        return matcher.find() ? List.of(Integer.valueOf(matcher.group(1))) : List.of();
    }
}
