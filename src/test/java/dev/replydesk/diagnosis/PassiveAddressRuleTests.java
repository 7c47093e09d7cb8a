package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.DataEnd;
import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassiveAddressRuleTests {

    @ParameterizedTest
    @CsvSource({
        "192,168,1,20, 192.168.1.20",
        "10,0,0,5, 10.0.0.5",
        "172,17,0,2, 172.17.0.2",
        "127,0,0,1, 127.0.0.1",
        "169,254,0,1, 169.254.0.1",
        "0,0,0,0, 0.0.0.0"
    })
    void examineWhenPublicServerOffersInnerAddressIsCertain(
            String a, String b, String c, String d, String offered) {
        String host = String.join(",", a, b, c, d);
        assertThat(DiagnosisFixture.ask(PassiveAddressRule.class, offering("203.0.113.7", host)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("passive-address-unroutable");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.title()).contains(offered, "203.0.113.7");
                            assertThat(finding.evidence()).containsExactly(9);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7  | 198,51,100,9",
                "192.168.1.20 | 203,0,113,7",
                "192.168.1.20 | 10,0,0,5",
                "127.0.0.1    | 127,0,0,2"
            })
    void examineWhenOtherAddressMayBeMeantOnlyWarns(String peer, String offered) {
        assertThat(DiagnosisFixture.ask(PassiveAddressRule.class, offering(peer, offered)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7  | 203,0,113,7",
                "192.168.1.20 | 192,168,1,20",
                "192.168.1.20 | 192,168,001,020"
            })
    void examineWhenServerOffersItsOwnAddressFindsNothing(String peer, String offered) {
        assertThat(DiagnosisFixture.ask(PassiveAddressRule.class, offering(peer, offered)))
                .isEmpty();
    }

    @Test
    void examineWhenServerOnThisMachineOffersAnotherMachineIsCertain() {
        assertThat(
                        DiagnosisFixture.ask(
                                PassiveAddressRule.class, offering("127.0.0.1", "10,0,0,5")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void examineWhenAddressCannotBeReadLeavesItToAnotherRule() {
        assertThat(
                        DiagnosisFixture.ask(
                                PassiveAddressRule.class, offering("203.0.113.7", "somewhere")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.5, true, ERROR", "10.0.0.6, true, WARNING", "10.0.0.5, false, WARNING"})
    void examineWhenTheOfferedAddressWasTriedInVainIsCertain(
            String tried, boolean data, Severity severity) {
        Transcript transcript =
                offer("192.168.1.20", "10,0,0,5")
                        .connectFailed(
                                data ? Channel.DATA : Channel.CONTROL,
                                tried,
                                50000,
                                ConnectFailure.TIMED_OUT)
                        .build();
        assertThat(ask(transcript))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(severity));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.9, 100, true", "198.51.100.9, 0, false", "203.0.113.7, 100, false"})
    void examineWhenDataCameFromTheOfferedAddressFindsNothing(
            String connected, long bytes, boolean silent) {
        Transcript transcript =
                offer("203.0.113.7", "198,51,100,9")
                        .connected(Channel.DATA, connected, 50000)
                        .add(
                                new DataTransferred(
                                        Duration.ZERO,
                                        Stage.LISTING,
                                        Direction.RECEIVED,
                                        bytes,
                                        Duration.ZERO,
                                        DataEnd.CLOSED))
                        .build();
        assertThat(ask(transcript).isEmpty()).isEqualTo(silent);
    }

    @Test
    void examineWhenSomethingAnswersAtPrivateAddressDoesNotTrustIt() {
        Transcript transcript =
                offer("203.0.113.7", "10,0,0,5")
                        .connected(Channel.DATA, "10.0.0.5", 50000)
                        .add(
                                new DataTransferred(
                                        Duration.ZERO,
                                        Stage.LISTING,
                                        Direction.RECEIVED,
                                        100,
                                        Duration.ZERO,
                                        DataEnd.CLOSED))
                        .build();
        assertThat(ask(transcript)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,0,0,5     | the passive reply names the private address 10.0.0.5, the server is 203.0.113.7",
                "0,0,0,0      | the passive reply names no usable address, 0.0.0.0, the server is 203.0.113.7",
                "198,51,100,9 | the passive reply names another address, 198.51.100.9, the server is 203.0.113.7"
            })
    void titleSaysWhatKindOfAddressItIs(String offered, String title) {
        assertThat(ask(offering("203.0.113.7", offered)))
                .extracting(Finding::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp.example.com | 192,168,1,20 | ERROR",
                "localhost       | 192,168,1,20 | -",
                "ftp.example.com | 198,51,100,9 | -",
                "203.0.113.7     | 192,168,1,20 | ERROR",
                "2001:db8::7     | 192,168,1,20 | ERROR"
            })
    void examineOfLogInWhichTheTransferFailsGoesByTheKindOfAddress(
            String server, String offered, String severity) {
        assertThat(ask(log(server, offered).sent("LIST").received("425 No").build()))
                .extracting(finding -> finding.severity().name())
                .isEqualTo(severity.equals("-") ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource({"ftp.example.com, 0", "203.0.113.7, 1"})
    void examineOfLogInWhichTheTransferWorksIsAtMostRemark(String server, int findings) {
        Transcript transcript =
                log(server, "192,168,1,20")
                        .sent("LIST")
                        .received("150 Go")
                        .received("226 Done")
                        .build();
        assertThat(ask(transcript)).hasSize(findings);
        assertThat(ask(transcript))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void examineOfLogLooksAtTheTransferAndNotAtWhatElseWentWell() {
        Transcript transcript =
                log("ftp.example.com", "192,168,1,20")
                        .sent("LIST")
                        .received("425 No")
                        .sent("NOOP")
                        .received("200 Fine")
                        .build();
        assertThat(ask(transcript)).hasSize(1);
    }

    @Test
    void examineOfLogWithoutAnyTransferOnlyWarns() {
        Transcript transcript =
                log("ftp.example.com", "192,168,1,20").sent("CWD /a").received("550 No").build();
        assertThat(ask(transcript))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void titleOfLogWithoutServerNamesTheAddressAlone() {
        Transcript transcript =
                TranscriptBuilder.session()
                        .sent("PASV")
                        .received("227 Entering Passive Mode (10,0,0,5,195,80)")
                        .sent("LIST")
                        .received("425 No")
                        .build();
        assertThat(ask(transcript))
                .extracting(Finding::title)
                .containsExactly("the passive reply names the private address 10.0.0.5");
    }

    private static List<Finding> ask(Transcript transcript) {
        return DiagnosisFixture.ask(PassiveAddressRule.class, transcript);
    }

    private static TranscriptBuilder log(String server, String host) {
        return TranscriptBuilder.session()
                .connected(Channel.CONTROL, server, 21)
                .sent("PASV")
                .received("227 Entering Passive Mode (" + host + ",195,80)");
    }

    private static TranscriptBuilder offer(String peer, String host) {
        return loggedInTo(peer)
                .stage(Stage.DATA_CONNECTION)
                .sent("PASV")
                .received("227 Entering Passive Mode (" + host + ",195,80)");
    }

    private static Transcript offering(String peer, String host) {
        return offer(peer, host).build();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session ->
                                DiagnosisFixture.ask(PassiveAddressRule.class, session).isEmpty());
    }
}
