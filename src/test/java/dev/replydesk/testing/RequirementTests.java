package dev.replydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class RequirementTests {
    @Test
    void unmetWhenTestsMayBeSkippedDisablesWithTheReason() {
        var result = Requirement.unmet("Run .ci/run", false);
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).hasValue("Run .ci/run");
    }

    @Test
    void unmetWhenEveryTestMustRunFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Requirement.unmet("Run .ci/run", true))
                .withMessageContaining("Run .ci/run");
    }

    @Test
    @RequiresBrowser
    void browserIsAProgramThatCanBeRun() {
        assertThat(InstalledBrowser.path()).isExecutable();
    }
}
