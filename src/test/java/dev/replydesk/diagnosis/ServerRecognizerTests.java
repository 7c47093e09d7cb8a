package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerRecognizerTests {

    @Test
    void greetingGivesProductAndVersionAway() {
        assertThat(recognize(session().received("220 (vsFTPd 3.0.3)")))
                .hasValueSatisfying(
                        guess -> {
                            assertThat(guess.product()).isEqualTo("vsftpd");
                            assertThat(guess.name()).isEqualTo("vsftpd");
                            assertThat(guess.version()).isEqualTo("3.0.3");
                            assertThat(guess.confidence()).isBetween(0.5, 1.0);
                        });
    }

    @Test
    void greetingThatSaysNothingGivesNothingAway() {
        assertThat(recognize(session().received("220 Welcome"))).isEmpty();
    }

    @Test
    void greetingOnlyCountsBeforeTheFirstCommand() {
        assertThat(recognize(session().sent("NOOP").received("220 (vsFTPd 3.0.3)"))).isEmpty();
    }

    @Test
    void furtherTracesMakeSurer() {
        double one = recognize(session().received("220 (vsFTPd 3.0.3)")).orElseThrow().confidence();
        double two =
                recognize(
                                session()
                                        .received("220 (vsFTPd 3.0.3)")
                                        .sent("USER x")
                                        .received("331 Please specify the password.")
                                        .sent("PASS x")
                                        .received("230 Login successful."))
                        .orElseThrow()
                        .confidence();
        assertThat(two).isGreaterThan(one);
    }

    @Test
    void contradictingTracesMakeLessSure() {
        double one = recognize(session().received("220 (vsFTPd 3.0.3)")).orElseThrow().confidence();
        double mixed =
                recognize(
                                session()
                                        .received(
                                                "220-(vsFTPd 3.0.3)",
                                                "220 ProFTPD 1.3.5 Server (Debian) [::1]"))
                        .orElseThrow()
                        .confidence();
        assertThat(mixed).isLessThan(one);
    }

    @Test
    void serverThatWroteTheLogIsTheServer() {
        List<Exchange> exchanges =
                Exchange.of(session().received("220 ProFTPD 1.3.8 Server (Debian) [::1]").build());
        ServerRecognizer recognizer = DiagnosisFixture.bean(ServerRecognizer.class);
        assertThat(recognizer.recognize(exchanges, "proftpd"))
                .hasValueSatisfying(
                        guess -> {
                            assertThat(guess.product()).isEqualTo("proftpd");
                            assertThat(guess.version()).isEqualTo("1.3.8");
                            assertThat(guess.confidence()).isGreaterThan(0.8);
                        });
        assertThat(recognizer.recognize(exchanges, "vsftpd").orElseThrow())
                .extracting(ServerGuess::name, ServerGuess::version)
                .containsExactly("vsftpd", "");
        assertThat(recognizer.recognize(exchanges, "curl").orElseThrow().product())
                .isEqualTo("proftpd");
    }

    private static Optional<ServerGuess> recognize(TranscriptBuilder session) {
        return Optional.ofNullable(DiagnosisFixture.session(session.build()).server());
    }
}
