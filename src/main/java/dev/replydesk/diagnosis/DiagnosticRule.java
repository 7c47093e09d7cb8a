package dev.replydesk.diagnosis;

import java.util.List;

/** Looks for one kind of trouble; finds nothing when it sees nothing. */
interface DiagnosticRule {
    List<Finding> examine(Session session);
}
