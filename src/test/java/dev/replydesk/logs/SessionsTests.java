package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTests {

    @Test
    void newGreetingBeginsANewSession() {
        ReadLog log = EventLines.read("220 a\nUSER x\n530 no\n220 b\nUSER y\n331 ok then\n");
        assertThat(log.sessions()).hasSize(2);
        assertThat(log.sessions().get(1).firstLine()).isEqualTo(4);
        assertThat(log.sessions().get(1).username()).isEqualTo("y");
    }

    @Test
    void interleavedSessionsAreToldApartByTheirNumbers() {
        String log =
                """
                (000001)22.11.2026 09:14:00 - (not logged in) (192.0.2.7)> USER a
                (000002)22.11.2026 09:14:01 - (not logged in) (192.0.2.8)> USER b
                (000001)22.11.2026 09:14:02 - (not logged in) (192.0.2.7)> 331 for a
                (000002)22.11.2026 09:14:05 - (not logged in) (192.0.2.8)> 530 not b
                """;
        ReadLog read = EventLines.read(log);
        assertThat(EventLines.of(read)).isEqualTo("> USER a\n< 331 for a\n\n> USER b\n< 530 not b");
        assertThat(read.sessions().get(1).transcript().events().getLast().at())
                .isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void dataConnectionIsNoNewSession() {
        String log =
                """
                * Connected to ftp.example.com (203.0.113.10) port 21 (#0)
                < 220 Ready
                > EPSV
                < 229 Entering Extended Passive Mode (|||40000|)
                *   Trying 203.0.113.10:40000...
                * Connected to 203.0.113.10 (203.0.113.10) port 40000 (#0)
                > LIST
                """;
        assertThat(EventLines.read(log).sessions()).hasSize(1);
        assertThat(EventLines.of(EventLines.read(log))).contains("+ DATA 203.0.113.10 40000");
    }

    @Test
    void midnightIsNoStepBack() {
        String log = "23:59:50 > PASV\n00:00:10 < 425 no way to connect\n";
        assertThat(EventLines.read(log).sessions().getFirst().transcript().events().getLast().at())
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void hundredSessionsAreKeptAndThoseWithTroubleFirst() {
        String log =
                "220 hello user\nUSER a\n230 logged in\n".repeat(500)
                        + "220 hello\nUSER b\n530 no\n";
        ReadLog read = EventLines.read(log);
        assertThat(read.sessionsSeen()).isEqualTo(501);
        assertThat(read.sessions()).hasSize(100);
        assertThat(read.sessions().getLast().username()).isEqualTo("b");
    }

    @Test
    void longSessionKeepsItsBeginningAndItsEnd() {
        String log =
                "USER first\n"
                        + "NOOP\n200 ok then\n".repeat(3000)
                        + "RETR last\n550 no such file\n";
        var events = EventLines.read(log).sessions().getFirst().transcript().events();
        assertThat(events).hasSize(2000);
        assertThat(events.get(1000))
                .isInstanceOfSatisfying(
                        ClientMessage.class, gap -> assertThat(gap.verb()).isEqualTo("UNKNOWN"));
        assertThat(EventLines.of(EventLines.read(log)))
                .startsWith("> USER first")
                .endsWith("< 550 no such file");
    }

    @Test
    void securityIsReadFromCommandsAndPort() {
        assertThat(EventLines.read("AUTH TLS\n234 ok\nUSER a\n").sessions().getFirst().security())
                .isEqualTo("explicit");
        assertThat(
                        EventLines.read(
                                        "Status:\tConnecting to 203.0.113.10:990...\nResponse:\t220 ok\n")
                                .sessions()
                                .getFirst()
                                .security())
                .isEqualTo("implicit");
    }
}
