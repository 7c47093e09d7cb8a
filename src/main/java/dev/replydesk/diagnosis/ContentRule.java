package dev.replydesk.diagnosis;

import dev.replydesk.transcript.ContentCheck;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A transfer ended well by its reply, and the content is not what it should be. */
@Component
class ContentRule implements DiagnosticRule {
    private final CauseWriter causes;

    ContentRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return session.all(ContentCompared.class)
                .filter(seen -> !session.wentWell(seen.event().stage()))
                .filter(seen -> !seen.event().same())
                .flatMap(seen -> finding(seen).stream())
                .toList();
    }

    private Optional<Finding> finding(Seen<ContentCompared> seen) {
        ContentCompared compared = seen.event();
        return switch (compared.check()) {
            case SIZE -> wrongSize(seen);
            case READ_BACK ->
                    Optional.of(
                            make(
                                    seen,
                                    "partial-file",
                                    Severity.ERROR,
                                    "the file on the server is not what was sent"));
            case RESTART ->
                    Optional.of(
                            make(
                                    seen,
                                    "resume-not-allowed",
                                    Severity.WARNING,
                                    "a resumed download does not continue where it should"));
            case APPENDED ->
                    Optional.of(
                            make(
                                    seen,
                                    "resume-not-allowed",
                                    Severity.WARNING,
                                    "`APPE` does not append to the file"));
            case ASCII -> Optional.empty();
        };
    }

    /** More bytes than the file has come from line ends, each made two at most on the way. */
    private Optional<Finding> wrongSize(Seen<ContentCompared> seen) {
        long expected = seen.event().expected();
        long received = seen.event().received();
        boolean more = received > expected;
        if (received > 2 * expected) {
            return Optional.empty();
        }
        return Optional.of(
                make(
                        seen,
                        more ? "ascii-mode-unsupported" : "partial-file",
                        Severity.ERROR,
                        more
                                ? "the server changes files on the way: more bytes arrive than it says"
                                : "fewer bytes arrive than the file has"));
    }

    private Finding make(
            Seen<ContentCompared> seen, String cause, Severity severity, String title) {
        ContentCompared compared = seen.event();
        ContentCheck check = compared.check();
        String here =
                "Compared with %s, %,d bytes were expected and %,d arrived, though the server said that the transfer was complete."
                        .formatted(check.words(), compared.expected(), compared.received());
        return causes.finding(cause, severity, 0.85, List.of(seen.number()), here).titled(title);
    }
}
