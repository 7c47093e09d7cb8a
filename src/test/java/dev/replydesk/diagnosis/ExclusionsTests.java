package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExclusionsTests {
    private static final TranscriptBuilder WORKED =
            session()
                    .sent("PASS x")
                    .received("230 In")
                    .sent("LIST")
                    .received("150 Here")
                    .received("226 Done")
                    .sent("STOR a")
                    .received("550 No");

    @Test
    void whatWentWellBeforeIsNotTheTrouble() {
        assertThat(of(WORKED, "permission-denied", Severity.ERROR, 7))
                .containsExactly(
                        "Not the user name or the password: the server let the user in at line 2.",
                        "Not the data connection as such: a transfer was completed at line 5.");
    }

    @Test
    void whatCameLaterExcludesNothing() {
        assertThat(of(WORKED, "permission-denied", Severity.ERROR, 5)).hasSize(1);
        assertThat(of(WORKED, "permission-denied", Severity.ERROR, 2)).isEmpty();
    }

    @Test
    void transferThatFailedExcludesNothing() {
        assertThat(
                        of(
                                session().sent("LIST").received("425 No").sent("STOR a"),
                                "permission-denied",
                                Severity.ERROR,
                                3))
                .isEmpty();
    }

    @Test
    void troubleWithTheLoginItselfIsNotExcludedByIt() {
        assertThat(of(WORKED, "login-required", Severity.WARNING, 4)).isEmpty();
    }

    @Test
    void noteExcludesNothing() {
        assertThat(of(WORKED, "permission-denied", Severity.INFO, 7)).isEmpty();
    }

    private static List<String> of(
            TranscriptBuilder builder, String cause, Severity severity, int line) {
        var finding = new Finding(cause, severity, "L", "t", "E.", List.of(), 1, List.of(line));
        return Exclusions.of(finding, DiagnosisFixture.session(builder.build()));
    }
}
