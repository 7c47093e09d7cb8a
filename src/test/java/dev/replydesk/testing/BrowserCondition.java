package dev.replydesk.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides about tests that are marked with {@link RequiresBrowser}. */
final class BrowserCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return InstalledBrowser.find().isPresent()
                ? Requirement.met()
                : Requirement.unmet(InstalledBrowser.MISSING);
    }
}
