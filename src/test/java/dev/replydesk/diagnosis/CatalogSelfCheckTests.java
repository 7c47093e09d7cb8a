package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Fingerprint;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.catalog.Wording;
import dev.replydesk.protocol.Command;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every refusal in the catalog, placed after its command in an otherwise normal session, leads to
 * its cause: with the greeting of its product, and without any.
 */
class CatalogSelfCheckTests {
    private static final Set<String> AFTER_ACTIVE =
            Set.of("active-connection-failed", "active-source-port-denied");

    /** A row of the catalog in a session. */
    private record Row(Product product, Wording wording, String verb) {
        String code() {
            return wording.example().substring(0, 3);
        }
    }

    @Test
    void everyRefusalLeadsToItsCause() throws IOException {
        List<Row> rows =
                TestCatalog.get().wordings().stream()
                        .filter(said -> !said.product().isClient())
                        .filter(said -> isRefusal(said.wording()))
                        .map(said -> new Row(said.product(), said.wording(), verb(said.wording())))
                        .toList();
        var misses = new ArrayList<String>();
        double with = share(rows, true, misses);
        double without = share(rows, false, misses);
        Files.write(Path.of("target", "catalog-self-check.txt"), misses);
        System.out.printf(
                "%d refusals of the catalog: %.1f %% lead to their cause with the greeting of the"
                        + " product, %.1f %% without%n",
                rows.size(), 100 * with, 100 * without);
        assertThat(with).isGreaterThanOrEqualTo(0.95);
        assertThat(without).isGreaterThanOrEqualTo(0.85);
    }

    private static boolean isRefusal(Wording wording) {
        return wording.example().matches("(?s)[45]\\d\\d[ -].*");
    }

    private static String verb(Wording wording) {
        String first = wording.commands().getFirst();
        return first.equals("ANY") ? "FOO" : first;
    }

    private static double share(List<Row> rows, boolean greeted, List<String> misses) {
        long hits = rows.stream().filter(row -> hit(row, greeted, misses)).count();
        return (double) hits / rows.size();
    }

    private static boolean hit(Row row, boolean greeted, List<String> misses) {
        Diagnosis diagnosis = DiagnosisFixture.diagnose(session(row, greeted));
        String first =
                diagnosis.findings().isEmpty() ? "-" : diagnosis.findings().getFirst().cause();
        boolean hit = first.equals(row.wording().cause());
        if (!hit) {
            misses.add(
                    "%s %s %s %s: %s, not %s"
                            .formatted(
                                    greeted ? "greeted" : "unknown",
                                    row.product().id(),
                                    row.verb(),
                                    row.wording().example(),
                                    first,
                                    row.wording().cause()));
        }
        return hit;
    }

    private static Transcript session(Row row, boolean greeted) {
        String greeting = greeted ? greeting(row.product()) : "Ready";
        var session = TranscriptBuilder.session().connected(Channel.CONTROL, "192.0.2.10", 21);
        if (row.verb().equals(Command.CONNECT)) {
            return session.received(row.wording().example()).build();
        }
        session.received("220 " + greeting);
        return switch (row.verb()) {
            case "AUTH", "USER", "FEAT", "HOST", "PBSZ" -> answered(session, row).build();
            case "PASS" ->
                    answered(session.sent("USER mira").received("331 Password"), row).build();
            default -> answered(prepared(loggedIn(session), row), row).build();
        };
    }

    private static TranscriptBuilder loggedIn(TranscriptBuilder session) {
        return session.sent("USER mira")
                .received("331 Password")
                .sent("PASS secret")
                .received("230 Welcome")
                .sent("TYPE I")
                .received("200 Type is I");
    }

    private static TranscriptBuilder prepared(TranscriptBuilder session, Row row) {
        if (!Moment.TRANSFERS.contains(row.verb())) {
            return session;
        }
        return AFTER_ACTIVE.contains(row.wording().cause())
                ? session.sent("PORT 192,0,2,7,195,80").received("200 PORT command successful")
                : session.sent("PASV").received("227 Entering Passive Mode (192,0,2,10,195,80)");
    }

    private static TranscriptBuilder answered(TranscriptBuilder session, Row row) {
        return session.sent(row.verb() + " " + argument(row)).received(row.wording().example());
    }

    private static String argument(Row row) {
        return switch (row.verb()) {
            case "USER" -> row.wording().cause().startsWith("anonymous") ? "anonymous" : "mira";
            case "AUTH" -> "TLS";
            default -> "report.txt";
        };
    }

    /** What the product is best known by in its greeting. */
    private static String greeting(Product product) {
        Optional<String> banner =
                TestCatalog.get().fingerprints().stream()
                        .filter(print -> print.product().equals(product.id()))
                        .filter(print -> print.signal().equals("banner-220"))
                        .map(Fingerprint::example)
                        .findFirst();
        return banner.orElse(product.name());
    }
}
