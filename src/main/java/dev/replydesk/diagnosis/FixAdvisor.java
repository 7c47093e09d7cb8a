package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.Cause.CauseFix;
import dev.replydesk.catalog.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Adds what the catalog advises for a cause: for the server that was recognised and the client that
 * wrote the log, else for the best known ones.
 */
@Component
class FixAdvisor {
    private static final int MOST_SERVERS = 4;
    private static final int MOST_CLIENTS = 3;

    /** Below this the server may well be another one. */
    private static final double SURE = 0.5;

    /** Servers that mostly stand where no command of Unix works. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "iis",
                    "filezilla-server",
                    "serv-u",
                    "zos-ftp",
                    "azure-app-service",
                    "aws-transfer-family");

    private final Catalog catalog;

    FixAdvisor(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The same finding with all its fixes, the nearest first. */
    Finding advise(Finding finding, Session session) {
        return catalog.cause(finding.cause())
                .map(cause -> finding.withFixes(all(finding, cause, session)))
                .orElse(finding);
    }

    private List<Fix> all(Finding finding, Cause cause, Session session) {
        var values = new OwnValues(session);
        return Stream.of(
                        finding.fixes().stream(),
                        onServer(cause, server(session), values),
                        inClient(cause, client(session), values))
                .flatMap(fixes -> fixes)
                .toList();
    }

    /** For the product itself, then for any; for the best known where it is not recognised. */
    private Stream<Fix> onServer(Cause cause, String product, OwnValues values) {
        List<CauseFix> known = ofKind(cause, Product.Kind.SERVER);
        Stream<CauseFix> others =
                product.isEmpty()
                        ? Stream.concat(general(known, product), bestKnown(known))
                                .limit(MOST_SERVERS)
                        : general(known, product);
        return Stream.of(
                        of(known, product).stream()
                                .map(fix -> fix(fix, Fix.Audience.SERVER, values)),
                        Stream.of(Fix.forServer(cause.advice().server())),
                        others.map(fix -> fix(fix, Fix.Audience.SERVER, values)))
                .flatMap(fixes -> fixes);
    }

    /** What helps in another client is no help to the user of this one. */
    private Stream<Fix> inClient(Cause cause, String product, OwnValues values) {
        List<CauseFix> known = ofKind(cause, Product.Kind.CLIENT);
        Stream<CauseFix> others =
                product.isEmpty() ? bestKnown(known).limit(MOST_CLIENTS) : Stream.empty();
        return Stream.of(
                        of(known, product).stream()
                                .map(fix -> fix(fix, Fix.Audience.CLIENT, values)),
                        Stream.of(Fix.forClient(cause.advice().client())),
                        others.map(fix -> fix(fix, Fix.Audience.CLIENT, values)))
                .flatMap(fixes -> fixes);
    }

    private List<CauseFix> ofKind(Cause cause, Product.Kind kind) {
        return cause.fixes().stream().filter(fix -> kindOf(fix.product()) == kind).toList();
    }

    private static List<CauseFix> of(List<CauseFix> fixes, String product) {
        return fixes.stream().filter(fix -> fix.product().equals(product)).toList();
    }

    private String client(Session session) {
        return catalog.product(session.author())
                .filter(Product::isClient)
                .map(Product::id)
                .orElse("");
    }

    private static String server(Session session) {
        ServerGuess server = session.server();
        return server == null || server.confidence() < SURE ? "" : server.product();
    }

    private Stream<CauseFix> bestKnown(List<CauseFix> fixes) {
        return fixes.stream()
                .filter(fix -> !fix.product().equals(Product.GENERIC))
                .sorted(Comparator.comparingInt(fix -> rank(fix.product())));
    }

    /** What any server needs, such as an open firewall, is told with commands of Unix. */
    private static Stream<CauseFix> general(List<CauseFix> fixes, String product) {
        return ELSEWHERE.contains(product)
                ? Stream.empty()
                : fixes.stream().filter(fix -> fix.product().equals(Product.GENERIC));
    }

    private Product.Kind kindOf(String product) {
        return catalog.product(product).map(Product::kind).orElse(Product.Kind.SERVER);
    }

    private int rank(String product) {
        return catalog.product(product).map(Product::rank).orElse(Integer.MAX_VALUE);
    }

    private Fix fix(CauseFix fix, Fix.Audience audience, OwnValues values) {
        Optional<String> name =
                catalog.product(fix.product())
                        .filter(product -> !product.id().equals(Product.GENERIC))
                        .map(Product::name);
        return new Fix(
                audience, name.orElse(null), fix.text(), fix.file(), values.in(fix.snippet()));
    }
}
