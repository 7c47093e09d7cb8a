package dev.replydesk.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides about tests that are marked with {@link RequiresDaemon}. */
final class DaemonCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresDaemon.class)
                .flatMap(wanted -> obstacle(List.of(wanted.value())))
                .map(Requirement::unmet)
                .orElseGet(Requirement::met);
    }

    static Optional<String> obstacle(List<DaemonProgram> programs) {
        String missing =
                programs.stream()
                        .filter(program -> !program.isUnpacked())
                        .map(DaemonProgram::toString)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return Optional.of(
                    "%s not found under %s: run .ci/run on Debian, which unpacks the packages there"
                            .formatted(missing, DaemonProgram.programs()));
        }
        return Namespaces.OBSTACLE;
    }

    /** Whether this process may start one with its own mounts, tried once. */
    private static final class Namespaces {
        static final Optional<String> OBSTACLE = find();

        private static Optional<String> find() {
            String[] command = {"unshare", "--mount", "--pid", "--fork", "--kill-child", "true"};
            try {
                CommandLine.run(Arrays.asList(command));
                return Optional.empty();
            } catch (IOException ex) {
                return Optional.of(
                        "Starting FTP servers needs Linux, root and mount namespaces: run .ci/run"
                                + " as root ("
                                + ex.getMessage()
                                + ")");
            }
        }
    }
}
