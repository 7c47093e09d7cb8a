package dev.replydesk.transcript;

/** How a stage ended. */
public enum StageOutcome {
    PASSED,
    WARNED,
    FAILED,
    SKIPPED
}
