package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.SampleDialogue.From;
import dev.replydesk.catalog.SampleDialogue.Line;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDialogueTests {
    private final Catalog catalog = TestCatalog.get();

    static Stream<CommandEntry> sentCommands() {
        return TestCatalog.get().commands().stream().filter(CommandEntry::isSent);
    }

    @ParameterizedTest
    @MethodSource("sentCommands")
    void everySentCommandEndsWithReplyThatFactsAllow(CommandEntry command) {
        boolean canSucceed =
                command.replies().stream()
                        .anyMatch(reply -> reply.role() != CommandReply.Role.FAILURE);
        if (!canSucceed) {
            assertThat(SampleDialogue.of(catalog, command)).isEmpty();
            return;
        }
        List<Line> lines = SampleDialogue.of(catalog, command).orElseThrow().lines();
        int last = Objects.requireNonNull(lines.getLast().code());
        assertThat(command.reply(last))
                .hasValueSatisfying(
                        reply ->
                                assertThat(reply.role())
                                        .isNotIn(
                                                CommandReply.Role.FAILURE,
                                                CommandReply.Role.PRELIMINARY));
        assertThat(lines.reversed().stream().filter(line -> line.from() == From.CLIENT).findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line.text().split(" ")[0]).isEqualTo(command.verb()));
        assertThat(lines).allSatisfy(line -> assertThat(line.text()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"CONNECT", "ANY", "TVFS", "UTF8"})
    void commandThatIsNeverSentHasNone(String verb) {
        assertThat(SampleDialogue.of(catalog, catalog.command(verb).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ABOR, 'PASV | 227 | RETR a.zip | 150 | ABOR | 426 | 226'",
        "PASS, '220 | USER mira | 331 | PASS •••••••• | 230'",
        "LIST, 'PASV | 227 | LIST | 150 | (bytes on the data connection) | 226'",
        "CPSV, 'CPSV | 227'",
        "ENC, '220 | AUTH GSSAPI | 334 | ADAT •••••••• | 235 | ENC base64data | 632'",
        "RNTO, 'RNFR a.zip | 350 | RNTO b.zip | 250'",
        "PROT, '220 | AUTH TLS | 234 | (TLS handshake) | PBSZ 0 | 200 | PROT P | 200'"
    })
    void dialogueShowsWhatHasToComeBefore(String verb, String expected) {
        CommandEntry command = catalog.command(verb).orElseThrow();
        assertThat(
                        SampleDialogue.of(catalog, command).orElseThrow().lines().stream()
                                .map(SampleDialogueTests::brief)
                                .collect(Collectors.joining(" | ")))
                .isEqualTo(expected);
    }

    private static String brief(Line line) {
        return switch (line.from()) {
            case CLIENT -> line.text();
            case SERVER -> String.valueOf(line.code());
            case NOBODY -> "(" + line.text() + ")";
        };
    }
}
