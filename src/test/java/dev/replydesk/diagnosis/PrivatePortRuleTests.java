package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivatePortRuleTests {
    private static final String PRIVATE = "PORT 192,168,1,7,195,80";

    @ParameterizedTest
    @ValueSource(strings = {PRIVATE, "EPRT |1|192.168.1.7|50000|"})
    void examineWhenTheTransferFailsBlamesThePrivateAddress(String command) {
        assertThat(ask(outside().sent(command).received("200 ok").sent("LIST").received("425 No")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("active-connection-failed");
                            assertThat(finding.title()).endsWith("private address 192.168.1.7");
                            assertThat(finding.evidence()).containsExactly(2, 3);
                            assertThat(finding.fixes())
                                    .extracting(Fix::text)
                                    .contains("Switch the client to passive mode.");
                        });
    }

    @Test
    void examineWhenTheServerRefusesTheAddressSaysSo() {
        assertThat(ask(outside().sent(PRIVATE).received("500 Illegal PORT command.")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("active-address-foreign");
                            assertThat(finding.evidence()).containsExactly(2, 3);
                        });
    }

    @Test
    void examineWhenNoAnswerCameCitesTheCommandAlone() {
        assertThat(ask(outside().sent(PRIVATE)))
                .singleElement()
                .extracting(Finding::evidence)
                .isEqualTo(List.of(2));
    }

    @Test
    void examineWhenTheTransferIsCutOffStillBlamesTheAddress() {
        assertThat(
                        ask(
                                outside()
                                        .sent(PRIVATE)
                                        .received("200 ok")
                                        .sent("LIST")
                                        .received("150 Here")
                                        .received("426 Cut")))
                .hasSize(1);
    }

    @Test
    void examineWhenTheTransferEndsWellFindsNothing() {
        assertThat(
                        ask(
                                outside()
                                        .sent(PRIVATE)
                                        .received("200 ok")
                                        .sent("TYPE I")
                                        .received("200 ok")
                                        .sent("LIST")
                                        .received("150 Here")
                                        .received("226 Done")))
                .isEmpty();
    }

    @Test
    void examineWhenTheAddressIsPublicFindsNothing() {
        assertThat(ask(outside().sent("PORT 203,0,113,9,195,80").received("500 No"))).isEmpty();
        assertThat(ask(outside().sent("PORT what").received("501 No"))).isEmpty();
    }

    @Test
    void examineWhenTheServerIsInTheSameNetworkFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .connected(Channel.CONTROL, "192.168.1.1", 21)
                                        .sent(PRIVATE)
                                        .received("500 No")))
                .isEmpty();
    }

    @Test
    void examineOfProbeFindsNothing() {
        assertThat(ask(outside().sent(PRIVATE).received("500 No").failed(""))).isEmpty();
    }

    private static TranscriptBuilder outside() {
        return session().connected(Channel.CONTROL, "203.0.113.5", 21);
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(PrivatePortRule.class, session.build());
    }
}
