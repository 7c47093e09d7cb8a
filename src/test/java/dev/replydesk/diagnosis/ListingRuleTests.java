package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingRuleTests {

    @Test
    void examineWhenNoLineIsReadableWarns() {
        assertThat(ask(listing(0, 4, true).warned("Odd.")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("listing-failed");
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.evidence()).containsExactly(10);
                            assertThat(finding.explanation()).contains("`LIST` holds 4 lines");
                        });
    }

    @Test
    void examineWhenSomeLinesAreReadableFindsNothing() {
        assertThat(ask(listing(1, 4, true).warned("Odd."))).isEmpty();
    }

    @Test
    void examineWhenDirectoryIsEmptyFindsNothing() {
        assertThat(ask(listing(0, 0, true).warned("Odd."))).isEmpty();
    }

    @Test
    void examineWhenTheProbeTookTheListingForGoodFindsNothing() {
        assertThat(ask(listing(0, 1, true).passed())).isEmpty();
    }

    @Test
    void examineWhenNamesAreNotUtf8OnlyNotesIt() {
        assertThat(ask(listing(3, 0, false).passed()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("filename-encoding");
                            assertThat(finding.severity()).isEqualTo(Severity.INFO);
                            assertThat(finding.explanation()).contains("answer to `LIST`");
                        });
    }

    private static TranscriptBuilder listing(int entries, int unreadable, boolean utf8) {
        return loggedInTo("192.0.2.10")
                .stage(Stage.LISTING)
                .sent("LIST")
                .received("150 Here")
                .add(
                        new ListingReceived(
                                Duration.ofSeconds(1),
                                Stage.LISTING,
                                240,
                                entries,
                                true,
                                unreadable,
                                utf8));
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(ListingRule.class, session.build());
    }
}
