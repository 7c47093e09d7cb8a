package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.testing.ScriptedFtpServer;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Probes ports behind which no FTP server answers. */
class WrongPortTests {

    @Test
    void sshOnThePortIsNamed() {
        Transcript transcript = run(Security.PLAIN, "! raw SSH-2.0-OpenSSH_9.6\\r\\n\n! stall\n");
        assertThat(transcript.all(UnreadableReply.class))
                .extracting(event -> event.unreadable().raw())
                .containsExactly("SSH-2.0-OpenSSH_9.6");
        assertThat(first(transcript).cause()).isEqualTo("not-an-ftp-server");
        assertThat(first(transcript).title()).contains("SSH");
    }

    @Test
    void webServerOnThePortIsNamed() {
        Transcript transcript =
                run(
                        Security.AUTO,
                        "! stall\n",
                        "! pause 50\n! raw HTTP/1.1 400 Bad Request\\r\\n\\r\\n\n! close\n",
                        "> GET / HTTP/1.0\n! raw HTTP/1.1 400 Bad Request\\r\\nServer: x\\r\\n\\r\\n\n");
        assertThat(first(transcript).cause()).isEqualTo("not-an-ftp-server");
        assertThat(first(transcript).title()).contains("web server");
    }

    @Test
    void silentPortIsNamed() {
        Transcript transcript = run(Security.PLAIN, "! stall\n");
        assertThat(transcript.all(NoReply.class)).isNotEmpty();
        assertThat(first(transcript).cause()).isEqualTo("greeting-timeout");
    }

    @Test
    void closedPortIsNamed() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Transcript transcript = ProbeRun.of(port).run();
        assertThat(transcript.all(ConnectFailed.class))
                .singleElement()
                .satisfies(
                        failed -> assertThat(failed.failure()).isEqualTo(ConnectFailure.REFUSED));
        assertThat(first(transcript).cause()).isEqualTo("connection-refused");
    }

    @Test
    void connectionThatIsClosedAtOnceIsNamed() {
        assertThat(first(run(Security.PLAIN, "! close\n")).cause()).isEqualTo("connection-reset");
    }

    private static Transcript run(Security security, String script, String... next) {
        try (var server = ScriptedFtpServer.playing(script, next)) {
            return ProbeRun.of(server.port()).with(security).waiting(Duration.ofSeconds(1)).run();
        }
    }

    private static Finding first(Transcript transcript) {
        return DiagnosisFixture.diagnose(transcript).findings().getFirst();
    }
}
