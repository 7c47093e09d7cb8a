package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Transcript;
import java.util.Optional;

/** Looks for one kind of trouble; finds nothing when it sees nothing. */
interface DiagnosticRule {
    Optional<Finding> examine(Transcript transcript);
}
