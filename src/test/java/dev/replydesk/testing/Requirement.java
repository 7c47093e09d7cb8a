package dev.replydesk.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Turns a missing program into a skipped test at home and a failing one in CI. */
final class Requirement {
    private Requirement() {}

    static ConditionEvaluationResult met() {
        return ConditionEvaluationResult.enabled("Everything is there");
    }

    static ConditionEvaluationResult unmet(String reason) {
        return unmet(reason, "true".equals(System.getenv("CI")));
    }

    static ConditionEvaluationResult unmet(String reason, boolean mustRun) {
        if (mustRun) {
            throw new IllegalStateException("CI runs every test, but: " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
