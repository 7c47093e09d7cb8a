package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.FtpDaemon;
import dev.replydesk.testing.RequiresDaemon;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probes healthy daemons with all checks: nothing is wrong, and nothing is left behind. */
@RequiresDaemon
class EveryCheckTests {

    static Stream<DaemonSetup> healthyDaemons() {
        return Stream.of(
                FtpDaemon.vsftpd(),
                FtpDaemon.vsftpd().explicitTls(),
                FtpDaemon.vsftpd().explicitTls().requireSessionReuse(),
                FtpDaemon.vsftpd().implicitTls(),
                FtpDaemon.proftpd(),
                FtpDaemon.proftpd().explicitTls(),
                FtpDaemon.proftpd().explicitTls().requireSessionReuse(),
                FtpDaemon.proftpd().implicitTls(),
                FtpDaemon.pureFtpd(),
                FtpDaemon.pureFtpd().explicitTls());
    }

    @ParameterizedTest
    @MethodSource("healthyDaemons")
    void healthyServerPassesEveryStage(DaemonSetup setup) throws IOException {
        try (FtpDaemon daemon = setup.start()) {
            List<String> before = files(daemon.home());
            Transcript transcript =
                    ProbeRun.of(daemon.port())
                            .with(security(setup))
                            .as(daemon.user(), daemon.password())
                            .checkingAll()
                            .run();
            assertThat(transcript.stages())
                    .as(() -> told(transcript))
                    .filteredOn(stage -> stage.stage() != Stage.TLS || isEncrypted(setup))
                    .extracting(StageResult::outcome)
                    .containsOnly(StageOutcome.PASSED);
            assertThat(transcript.all(ContentCompared.class))
                    .as(() -> told(transcript))
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(DiagnosisFixture.diagnose(transcript).findings())
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .isEmpty();
            assertThat(files(daemon.home())).isEqualTo(before);
        }
    }

    private static boolean isEncrypted(DaemonSetup setup) {
        return setup.tls() != DaemonSetup.Tls.NONE;
    }

    private static Security security(DaemonSetup setup) {
        return setup.tls() == DaemonSetup.Tls.IMPLICIT ? Security.IMPLICIT : Security.AUTO;
    }

    private static String told(Transcript transcript) {
        return transcript.events().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static List<String> files(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
