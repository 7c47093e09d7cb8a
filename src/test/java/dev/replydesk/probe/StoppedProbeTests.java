package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.FakeAction;
import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A probe that is stopped while the server keeps it waiting leaves nothing behind. */
class StoppedProbeTests {
    private static final String OURS = "reply-desk-";

    private final CountDownLatch reached = new CountDownLatch(1);
    private final AtomicBoolean once = new AtomicBoolean();

    @ParameterizedTest
    @CsvSource({
        "CONNECT, ''",
        "AUTH, ''",
        "USER, ''",
        "PASS, ''",
        "FEAT, ''",
        "PASV, ''",
        "LIST, ''",
        "EPSV, ''",
        "RETR, numbers.txt",
        "EPRT, ''",
        "STOR, reply-desk-",
        "RETR, reply-desk-",
        "APPE, reply-desk-",
        "RNFR, reply-desk-",
        "RNTO, reply-desk-",
        "DELE, reply-desk-",
        "QUIT, ''"
    })
    void nothingIsLeftBehind(String verb, String argument) throws Exception {
        try (FakeFtpServer server =
                FakeFtpServer.healthy()
                        .withoutTls()
                        .on(verb, stallingOnce(verb, argument))
                        .start()) {
            Map<String, String> before = server.files().snapshot();
            ProbeRun.Started probe = probe(server).start();
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            probe.stop();
            Transcript transcript = probe.result().get(10, TimeUnit.SECONDS);
            assertThat(transcript.stages()).hasSize(Stage.values().length);
            assertThat(server.files().snapshot()).isEqualTo(before);
            assertThat(OpenSockets.fallTo(0, Set.of(server.port()))).isTrue();
        }
    }

    /** The server wrote the file, and then it dies in every session until the upload is over. */
    @Test
    void fileIsRemovedInAnotherSessionWhenTheFirstBreaksOff() {
        try (FakeFtpServer server =
                FakeFtpServer.healthy().withoutTls().on("RNFR", FakeAction.reset()).start()) {
            Map<String, String> before = server.files().snapshot();
            Transcript transcript = probe(server).run();
            assertThat(server.received()).anyMatch(line -> line.startsWith("STOR " + OURS));
            assertThat(server.files().snapshot()).isEqualTo(before);
            assertThat(transcript.events())
                    .filteredOn(SessionBegun.class::isInstance)
                    .extracting(event -> ((SessionBegun) event).purpose())
                    .contains(SessionPurpose.CLEAN_UP);
        }
    }

    @Test
    void fileOfThatNameIsNotTouched() {
        try (FakeFtpServer server = FakeFtpServer.healthy().withoutTls().start()) {
            Map<String, String> before = server.files().snapshot();
            Transcript transcript = probe(server).writing("welcome.txt").run();
            assertThat(server.received())
                    .noneMatch(line -> line.matches("(?i)(STOR|APPE|DELE|RNFR) .*"));
            assertThat(server.files().snapshot()).isEqualTo(before);
            assertThat(transcript.stage(Stage.UPLOAD).orElseThrow().reason()).contains("exists");
        }
    }

    private static ProbeRun probe(FakeFtpServer server) {
        return ProbeRun.of(server.port())
                .as(FakeFtpServer.USER, FakeFtpServer.PASSWORD)
                .waiting(Duration.ofSeconds(20))
                .checkingAll();
    }

    /** Keeps the first client waiting that comes to this point; the others are served. */
    private FakeAction stallingOnce(String verb, String argument) {
        return (session, sent) -> {
            if (sent.startsWith(argument) && once.compareAndSet(false, true)) {
                reached.countDown();
                session.stall();
            } else {
                session.asUsual(verb, sent);
            }
        };
    }
}
