package dev.replydesk.transcript;

import java.time.Duration;

/**
 * How one stage went.
 *
 * @param duration the time spent in it, zero when skipped
 * @param reason why it was skipped, warned about or failed; empty when it passed
 */
public record StageResult(Stage stage, StageOutcome outcome, Duration duration, String reason) {}
