package dev.replydesk.transcript;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataWayTests {
    private static final String SERVER = "192.0.2.10";

    @Test
    void everyWayOfHealthySessionWorks() {
        assertThat(DataWay.of(HealthySessions.encrypted()))
                .containsExactly(
                        new DataWay("PASV", 1, 1, 1, 1, SERVER + ":50000", "", "TLSv1.3", true),
                        new DataWay("EPSV", 1, 1, 1, 1, SERVER + ":50001", "", "TLSv1.3", true));
    }

    @Test
    void wayThatIsRefusedWasTried() {
        var transcript = loggedInTo(SERVER).sent("EPSV").received("500 What").build();
        assertThat(DataWay.of(transcript))
                .containsExactly(new DataWay("EPSV", 1, 0, 0, 0, "", "", "", false));
    }

    @Test
    void wayThatEndsAtFirewallIsAgreedButNotConnected() {
        var transcript =
                loggedInTo(SERVER)
                        .sent("PASV")
                        .received("227 Ok (192,0,2,10,195,80)")
                        .connectFailed(Channel.DATA, SERVER, 50000, ConnectFailure.TIMED_OUT)
                        .build();
        assertThat(DataWay.of(transcript))
                .containsExactly(new DataWay("PASV", 1, 1, 0, 0, "", "timed out", "", false));
    }

    @Test
    void transferThatFailsIsNotCounted() {
        var transcript =
                loggedInTo(SERVER)
                        .sent("PASV")
                        .received("227 Ok (192,0,2,10,195,80)")
                        .connected(Channel.DATA, SERVER, 50000)
                        .sent("LIST")
                        .received("150 Here")
                        .received("426 Broken")
                        .sent("PASV")
                        .received("227 Ok (192,0,2,10,195,81)")
                        .connected(Channel.DATA, SERVER, 50001)
                        .sent("LIST")
                        .received("150 Here")
                        .received("226 Done")
                        .build();
        assertThat(DataWay.of(transcript))
                .containsExactly(new DataWay("PASV", 2, 2, 2, 1, SERVER + ":50000", "", "", false));
    }

    @Test
    void connectionOverNewProtocolIsWrittenAsInUrl() {
        var transcript =
                loggedInTo("2001:db8::1")
                        .sent("EPSV")
                        .received("229 Ok (|||50000|)")
                        .connected(Channel.DATA, "2001:db8::1", 50000)
                        .build();
        assertThat(DataWay.of(transcript))
                .singleElement()
                .extracting(DataWay::place)
                .isEqualTo("[2001:db8::1]:50000");
    }
}
