package dev.replydesk.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a missing program into a skipped test at home and a failing one in CI. */
final class Requirement {
    private static final Logger log = LoggerFactory.getLogger(Requirement.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

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
        if (SAID.add(reason)) {
            log.warn("Some tests are skipped. {}", reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
