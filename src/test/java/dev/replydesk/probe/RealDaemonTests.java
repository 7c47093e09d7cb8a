package dev.replydesk.probe;

import static dev.replydesk.probe.ProbeRun.codes;
import static dev.replydesk.probe.ProbeRun.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.diagnosis.Verdict;
import dev.replydesk.protocol.Reply;
import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.FtpDaemon;
import dev.replydesk.testing.RequiresDaemon;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probes the daemons that people run. */
@RequiresDaemon
class RealDaemonTests {

    static Stream<Named<DaemonSetup>> daemons() {
        return Stream.of(
                Named.of("vsftpd", FtpDaemon.vsftpd()),
                Named.of("ProFTPD", FtpDaemon.proftpd()),
                Named.of("Pure-FTPd", FtpDaemon.pureFtpd()));
    }

    static Stream<Named<DaemonSetup>> daemonsThatRequireResumption() {
        return Stream.of(
                Named.of(
                        "vsftpd that requires session reuse",
                        FtpDaemon.vsftpd().explicitTls().requireSessionReuse()),
                Named.of(
                        "ProFTPD with the defaults of mod_tls",
                        FtpDaemon.proftpd().explicitTls().requireSessionReuse()));
    }

    @ParameterizedTest
    @MethodSource("daemons")
    void probeOfPlainDaemonListsAndFindsNothingWrong(DaemonSetup setup) {
        try (FtpDaemon daemon = setup.start()) {
            Transcript transcript =
                    ProbeRun.of(daemon.port())
                            .with(Security.PLAIN)
                            .as(daemon.user(), daemon.password())
                            .run();
            assertThat(codes(transcript))
                    .contains(220, 331, 230, 215, 211, 257, 227, 229, 150, 226, 221);
            assertHealthy(transcript);
        }
    }

    @ParameterizedTest
    @MethodSource("daemonsThatRequireResumption")
    void probeOfDaemonThatRequiresResumptionResumesAndLists(DaemonSetup setup) {
        try (FtpDaemon daemon = setup.start()) {
            Transcript transcript =
                    ProbeRun.of(daemon.port()).as(daemon.user(), daemon.password()).run();
            assertThat(codes(transcript))
                    .contains(234, 230, 150, 226, 221)
                    .doesNotContain(425, 522);
            assertThat(
                            transcript
                                    .all(TlsEstablished.class)
                                    .filter(tls -> tls.channel() == Channel.DATA))
                    .hasSize(3)
                    .allMatch(TlsEstablished::resumed);
            assertHealthy(transcript);
        }
    }

    /** Pure-FTPd asks for no resumption and offers none. */
    @Test
    void probeOfEncryptedPureFtpdListsWithNewSessions() {
        try (FtpDaemon daemon = FtpDaemon.pureFtpd().explicitTls().start()) {
            Transcript transcript =
                    ProbeRun.of(daemon.port()).as(daemon.user(), daemon.password()).run();
            assertThat(codes(transcript)).contains(234, 230, 150, 226, 221);
            assertHealthy(transcript);
        }
    }

    @Test
    void probeOfImplicitTlsPortInAutoModeFindsItsWayIn() {
        try (FtpDaemon daemon = FtpDaemon.vsftpd().implicitTls().start()) {
            Transcript transcript =
                    ProbeRun.of(daemon.port()).as(daemon.user(), daemon.password()).run();
            assertThat(codes(transcript)).contains(220, 230, 150, 226, 221);
            assertThat(DiagnosisFixture.diagnose(transcript).verdict().level())
                    .isNotEqualTo(Verdict.Level.ERROR);
        }
    }

    @Test
    void probeOfImplicitTlsPortInPlainModeNamesTheMixUp() {
        try (FtpDaemon daemon = FtpDaemon.vsftpd().implicitTls().start()) {
            Transcript transcript = ProbeRun.of(daemon.port()).with(Security.PLAIN).run();
            assertThat(DiagnosisFixture.diagnose(transcript).findings().getFirst().cause())
                    .isEqualTo("implicit-explicit-mismatch");
        }
    }

    @Test
    void probeWithWrongPasswordSaysThatTheLoginIsRefused() {
        try (FtpDaemon daemon = FtpDaemon.proftpd().start()) {
            Transcript transcript =
                    ProbeRun.of(daemon.port()).as(daemon.user(), "not-the-password").run();
            assertThat(outcome(transcript, Stage.LOGIN)).isEqualTo(StageOutcome.FAILED);
            assertThat(outcome(transcript, Stage.GOODBYE)).isEqualTo(StageOutcome.PASSED);
            assertThat(DiagnosisFixture.diagnose(transcript).findings().getFirst().cause())
                    .isEqualTo("login-credentials-rejected");
            assertThat(transcript.toString()).doesNotContain("not-the-password");
        }
    }

    @Test
    void probeThatAsksForTlsOfPlainDaemonStopsBeforeThePassword() {
        try (FtpDaemon daemon = FtpDaemon.vsftpd().start()) {
            Transcript transcript =
                    ProbeRun.of(daemon.port())
                            .with(Security.EXPLICIT)
                            .as(daemon.user(), daemon.password())
                            .run();
            assertThat(transcript.repliesTo("PASS")).isEmpty();
            assertThat(DiagnosisFixture.diagnose(transcript).findings().getFirst().cause())
                    .isEqualTo("tls-not-supported");
        }
    }

    private static void assertHealthy(Transcript transcript) {
        assertThat(transcript.stages())
                .as(() -> ProbeRun.replies(transcript).map(Reply::raw).toList().toString())
                .extracting(StageResult::outcome)
                .doesNotContain(StageOutcome.FAILED, StageOutcome.WARNED);
        assertThat(transcript.all(ListingReceived.class))
                .isNotEmpty()
                .allMatch(listing -> listing.complete() && listing.entries() >= 3);
        assertThat(DiagnosisFixture.diagnose(transcript).findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
