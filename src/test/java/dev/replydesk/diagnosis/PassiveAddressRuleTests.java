package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
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

    private static Transcript offering(String peer, String host) {
        return loggedInTo(peer)
                .stage(Stage.DATA_CONNECTION)
                .sent("PASV")
                .received("227 Entering Passive Mode (" + host + ",195,80)")
                .build();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session ->
                                DiagnosisFixture.ask(PassiveAddressRule.class, session).isEmpty());
    }
}
