package dev.replydesk.transcript;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerFactsTests {

    @Test
    void ofHealthySessionNamesSystemAndFeatures() {
        ServerFacts facts = ServerFacts.of(HealthySessions.plain());
        assertThat(facts.system()).isEqualTo("UNIX Type: L8");
        assertThat(facts.features()).containsExactly("EPSV", "MLST type*;size*;", "UTF8");
    }

    @Test
    void ofSessionThatWasRefusedBothIsEmpty() {
        ServerFacts facts =
                ServerFacts.of(
                        connectedTo("192.0.2.10")
                                .sent("SYST")
                                .received("502 No")
                                .sent("FEAT")
                                .received("500-What", " MDTM", "500 Not that")
                                .build());
        assertThat(facts).isEqualTo(new ServerFacts("", List.of()));
    }

    @Test
    void ofSessionThatAskedNothingIsEmpty() {
        ServerFacts facts = ServerFacts.of(connectedTo("192.0.2.10").build());
        assertThat(facts.system()).isEmpty();
        assertThat(facts.features()).isEmpty();
    }

    @Test
    void featuresWhenLinesRepeatTheCodeLeaveItOut() {
        assertThat(features("211-Features:", "211-MDTM", "211-REST STREAM", "211 End"))
                .containsExactly("MDTM", "REST STREAM");
    }

    @Test
    void featuresWhenServerHasNoneAreEmpty() {
        assertThat(features("211 No features")).isEmpty();
        assertThat(features("211-Features:", "211 End")).isEmpty();
        assertThat(features("211-Features:", "", "211 End")).isEmpty();
    }

    @Test
    void ofSessionThatAsksTwiceTakesTheFirstAnswerThatIsNoRefusal() {
        assertThat(
                        ServerFacts.of(
                                        connectedTo("192.0.2.10")
                                                .sent("SYST")
                                                .received("530 Log in first")
                                                .sent("SYST")
                                                .received("215 UNIX")
                                                .build())
                                .system())
                .isEqualTo("UNIX");
    }

    private static List<String> features(String... lines) {
        return ServerFacts.of(connectedTo("192.0.2.10").sent("FEAT").received(lines).build())
                .features();
    }
}
