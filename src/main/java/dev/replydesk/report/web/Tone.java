package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Conformance;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.diagnosis.Verdict;
import dev.replydesk.transcript.StageOutcome;

/** The colour and icon that a status has on pages. */
enum Tone {
    OK("ok", "check"),
    WARN("warn", "warn"),
    FAIL("fail", "cross"),
    INFO("info", "info"),
    SKIPPED("skipped", "skip"),
    RUNNING("running", "spin"),
    PENDING("pending", "dots");

    private final String status;
    private final String icon;

    Tone(String status, String icon) {
        this.status = status;
        this.icon = icon;
    }

    /** The value of data-status. */
    public String status() {
        return status;
    }

    /** The name of the symbol. */
    public String icon() {
        return icon;
    }

    static Tone of(StageOutcome outcome) {
        return switch (outcome) {
            case PASSED -> OK;
            case WARNED -> WARN;
            case FAILED -> FAIL;
            case SKIPPED -> SKIPPED;
        };
    }

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> FAIL;
            case WARNING -> WARN;
            case INFO -> INFO;
        };
    }

    static Tone of(Verdict.Level level) {
        return switch (level) {
            case OK -> OK;
            case WARNING -> WARN;
            case ERROR -> FAIL;
        };
    }

    static Tone of(Conformance conformance) {
        return switch (conformance) {
            case EXPECTED -> OK;
            case UNUSUAL -> WARN;
            case VIOLATION -> FAIL;
        };
    }
}
