package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import dev.replydesk.protocol.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each product means by its own words, product by product. */
final class WordingViews {
    /** So many wordings of a product stand open; the others are one click away. */
    private static final Pattern OPENS_WITH_CODE = Pattern.compile("[1-6]\\d\\d[ -]");

    private static final int OPEN = 5;

    private final Catalog catalog;

    WordingViews(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A product with its wordings; the more frequent kinds come first, as the data has them.
     *
     * @param subStatuses the numbers that stand for these wordings in the log of Microsoft IIS
     */
    record ProductView(
            String name,
            List<WordingView> first,
            List<WordingView> more,
            List<Integer> subStatuses) {
        ProductView {
            first = List.copyOf(first);
            more = List.copyOf(more);
            subStatuses = List.copyOf(subStatuses);
        }

        Stream<WordingView> all() {
            return Stream.concat(first.stream(), more.stream());
        }
    }

    /**
     * @param code the reply code in front of the literal text; null when there is none
     * @param after the commands that it follows, in words
     * @param checked whether the text was read in the product's source or manual
     */
    record WordingView(
            String anchor,
            @Nullable Integer code,
            String text,
            String after,
            String explanation,
            String serverFix,
            String clientFix,
            String causeId,
            String causeTitle,
            boolean checked) {

        /** The line as it stands on the wire. */
        public String line() {
            return (code == null ? "" : code + " ") + text;
        }
    }

    List<ProductView> of(Product.Kind kind, Predicate<Wording> fits) {
        return catalog.wordings(kind, fits).stream()
                .collect(
                        Collectors.groupingBy(
                                ProductWording::product, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::of)
                .toList();
    }

    private ProductView of(List<ProductWording> wordings) {
        List<WordingView> views = wordings.stream().map(this::of).toList();
        int open = Math.min(OPEN, views.size());
        return new ProductView(
                wordings.getFirst().product().name(),
                views.subList(0, open),
                views.subList(open, views.size()),
                SubStatusView.numbersOf(wordings));
    }

    private WordingView of(ProductWording said) {
        Wording wording = said.wording();
        boolean coded = OPENS_WITH_CODE.matcher(wording.example()).lookingAt();
        return new WordingView(
                said.anchor(),
                coded ? Integer.valueOf(wording.example().substring(0, 3)) : null,
                coded ? wording.example().substring(3).strip() : wording.example().strip(),
                after(wording.commands()),
                wording.explanation(),
                wording.serverFix(),
                wording.clientFix(),
                wording.cause(),
                catalog.cause(wording.cause()).map(Cause::title).orElse(wording.cause()),
                !wording.confidence().equals("known"));
    }

    private static String after(List<String> commands) {
        if (commands.contains(CommandEntry.ANY)) {
            return "after any command";
        }
        return commands.equals(List.of(Command.CONNECT))
                ? "as the greeting"
                : "after " + String.join(", ", commands).replace(Command.CONNECT, "connecting");
    }
}
