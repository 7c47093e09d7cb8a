package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every rule and puts the root cause first. */
@Component
public class Diagnostician {
    /** Which set of rules made a diagnosis; raised when a rule changes what it says. */
    public static final int RULES_VERSION = 1;

    private static final Logger log = LoggerFactory.getLogger(Diagnostician.class);

    private static final Comparator<Finding> ROOT_CAUSE_FIRST =
            Comparator.comparing(Finding::severity)
                    .thenComparing(Finding::confidence, Comparator.reverseOrder())
                    .thenComparing(finding -> finding.evidence().getFirst());

    private final List<DiagnosticRule> rules;

    Diagnostician(List<DiagnosticRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads a transcript to its end. */
    public Diagnosis diagnose(Transcript transcript) {
        List<Finding> findings =
                rules.stream()
                        .flatMap(rule -> ask(rule, transcript))
                        .sorted(ROOT_CAUSE_FIRST)
                        .toList();
        return new Diagnosis(verdict(transcript, findings), findings, null);
    }

    /** One broken rule must not silence the others. */
    private static Stream<Finding> ask(DiagnosticRule rule, Transcript transcript) {
        try {
            return rule.examine(transcript).stream();
        } catch (RuntimeException broken) {
            log.error("Rule {} failed", rule.getClass().getSimpleName(), broken);
            return Stream.empty();
        }
    }

    private static Verdict verdict(Transcript transcript, List<Finding> findings) {
        Optional<Finding> worst =
                findings.stream().filter(f -> f.severity() != Severity.INFO).findFirst();
        if (worst.isPresent()) {
            Finding finding = worst.get();
            Verdict.Level level =
                    finding.severity() == Severity.ERROR
                            ? Verdict.Level.ERROR
                            : Verdict.Level.WARNING;
            return new Verdict(level, finding.label(), finding.title(), finding.explanation());
        }
        return first(transcript, StageOutcome.FAILED)
                .map(Diagnostician::stopped)
                .or(() -> first(transcript, StageOutcome.WARNED).map(Diagnostician::inPart))
                .orElseGet(() -> healthy(transcript));
    }

    private static Optional<StageResult> first(Transcript transcript, StageOutcome outcome) {
        return transcript.stages().stream().filter(s -> s.outcome() == outcome).findFirst();
    }

    private static Verdict stopped(StageResult failed) {
        return new Verdict(
                Verdict.Level.ERROR,
                "Stopped",
                "the stage “%s” failed".formatted(failed.stage().title()),
                failed.reason() + " No rule knows the cause; the transcript shows what was seen.");
    }

    private static Verdict inPart(StageResult warned) {
        return new Verdict(
                Verdict.Level.WARNING,
                "Works in part",
                "the stage “%s” did not go well in full".formatted(warned.stage().title()),
                warned.reason() + " Everything else that ran worked.");
    }

    private static Verdict healthy(Transcript transcript) {
        boolean encrypted =
                transcript
                        .all(TlsEstablished.class)
                        .anyMatch(tls -> tls.channel() == Channel.CONTROL);
        boolean listed =
                transcript
                        .stage(Stage.LISTING)
                        .filter(stage -> stage.outcome() == StageOutcome.PASSED)
                        .isPresent();
        String title =
                listed ? "login, data connection and listing work" : "every step that ran worked";
        String summary =
                encrypted
                        ? "The server did what the standards ask of it, and the session was encrypted."
                        : "The server did what the standards ask of it. The session was not encrypted:"
                                + " the password and the data could be read on the way.";
        return new Verdict(Verdict.Level.OK, "Healthy", title, summary);
    }
}
