package dev.replydesk.report;

import dev.replydesk.transcript.Transcript;

/**
 * One session of a log.
 *
 * @param target whom it was held with, as far as the log tells
 */
public record SeenSession(ReportTarget target, Transcript transcript) {}
