package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CauseStage;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the page of a cause out of what the catalog knows. */
final class CauseViews {
    private final Catalog catalog;
    private final WordingViews wordings;

    CauseViews(Catalog catalog) {
        this.catalog = catalog;
        wordings = new WordingViews(catalog);
    }

    CauseView of(Cause cause) {
        Predicate<Wording> fits = wording -> wording.cause().equals(cause.id());
        return new CauseView(
                cause,
                CauseStage.titleOf(cause.stage()),
                codes(cause, fits),
                fixes(cause, Product.Kind.SERVER),
                fixes(cause, Product.Kind.CLIENT),
                wordings.of(Product.Kind.SERVER, fits),
                wordings.of(Product.Kind.CLIENT, fits),
                lookAlikes(cause));
    }

    /** The usual ones and those of the replies that we know. */
    private List<CauseView.CodeRef> codes(Cause cause, Predicate<Wording> fits) {
        Stream<Integer> seen =
                catalog.wordings(Product.Kind.SERVER, fits).stream()
                        .map(ProductWording::wording)
                        .flatMap(wording -> wording.codes().stream());
        return Stream.concat(cause.codes().stream(), seen)
                .distinct()
                .sorted()
                .flatMap(code -> catalog.code(code).stream())
                .map(code -> new CauseView.CodeRef(code.number(), code.name(), code.summary()))
                .toList();
    }

    private List<CauseView.FixView> fixes(Cause cause, Product.Kind kind) {
        return cause.fixes().stream()
                .flatMap(
                        fix ->
                                catalog.product(fix.product()).stream()
                                        .filter(product -> product.kind() == kind)
                                        .map(product -> fix(fix, product)))
                .toList();
    }

    private static CauseView.FixView fix(Cause.CauseFix fix, Product product) {
        boolean outside = product.id().equals(Product.GENERIC);
        return new CauseView.FixView(
                outside ? "Any server" : product.name(),
                fix.text(),
                fix.file(),
                fix.snippet().strip());
    }

    private List<CauseView.LookAlikeView> lookAlikes(Cause cause) {
        return cause.lookAlikes().stream()
                .flatMap(
                        other ->
                                catalog.cause(other.cause()).stream()
                                        .map(
                                                found ->
                                                        new CauseView.LookAlikeView(
                                                                found.id(),
                                                                found.title(),
                                                                other.tell())))
                .toList();
    }
}
