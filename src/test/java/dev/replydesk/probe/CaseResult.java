package dev.replydesk.probe;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.probe.ProbeCase.Expectation;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a case.
 *
 * @param log what the server said of itself
 * @param complaints what is not as expected; none when all is
 */
record CaseResult(
        ProbeCase of,
        Transcript transcript,
        Diagnosis diagnosis,
        Duration took,
        String log,
        List<String> complaints) {
    CaseResult {
        complaints = List.copyOf(complaints);
    }

    static CaseResult of(ProbeCase wanted) {
        long start = System.nanoTime();
        try (CaseServer server = wanted.server().start();
                AutoCloseable guest = wanted.occupant().occupy(server.port())) {
            Map<String, String> before = server.files().get();
            long guests = OpenSockets.to(Set.of(server.port()));
            ProbeRun run =
                    server.login()
                            .apply(ProbeRun.of(server.port()))
                            .with(wanted.security())
                            .checking(wanted.checks().toArray(Check[]::new));
            run = wanted.run().apply(run);
            Transcript transcript = run.run();
            var complaints = new ArrayList<>(differences(wanted, transcript));
            Diagnosis diagnosis = DiagnosisFixture.diagnose(transcript);
            ExpectedVerdict.of(wanted).difference(diagnosis).ifPresent(complaints::add);
            if (!wanted.leftover() && !server.files().get().equals(before)) {
                complaints.add("files changed from " + before + " to " + server.files().get());
            }
            if (!OpenSockets.fallTo(guests, Set.of(server.port()))) {
                complaints.add("the probe's control connection is still open");
            }
            if (!run.secret().isEmpty() && transcript.toString().contains(run.secret())) {
                complaints.add("the transcript holds the password");
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new CaseResult(
                    wanted, transcript, diagnosis, took, server.log().get(), complaints);
        } catch (Exception failure) {
            throw new IllegalStateException(wanted.name(), failure);
        }
    }

    /** The ports that the probe connected to. */
    Stream<Integer> ports() {
        return transcript.all(Connected.class).map(Connected::port);
    }

    private static List<String> differences(ProbeCase wanted, Transcript transcript) {
        var differences = new ArrayList<String>();
        for (Stage stage : Stage.values()) {
            StageResult result = transcript.stage(stage).orElse(null);
            Expectation expected = wanted.expected().get(stage);
            if (result == null) {
                differences.add(stage.id() + " is missing");
            } else if (expected == null || result.outcome() != expected.outcome()) {
                differences.add(
                        "%s was to be %s, but is %s (%s)"
                                .formatted(
                                        stage.id(), expected, result.outcome(), result.reason()));
            } else if (result.outcome() != StageOutcome.PASSED && result.reason().isBlank()) {
                differences.add(
                        "%s is %s without a reason".formatted(stage.id(), result.outcome()));
            }
        }
        return differences;
    }

    /** The complaints and what was said on the wire, to read when a test fails. */
    String story() {
        String replies =
                ProbeRun.replies(transcript)
                        .map(Reply::raw)
                        .map(String::strip)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
        return "%s:\n  %s\n  Events: %s\n  Replies:%s\n  Server: %s\n"
                .formatted(
                        of.name(),
                        String.join("\n  ", complaints),
                        transcript.events(),
                        replies,
                        log);
    }
}
