package dev.replydesk.catalog.datafile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Data files are wrong; the message has every problem on a line of its own. */
public final class WrongDataException extends RuntimeException {
    private static final Comparator<DataProblem> IN_ORDER =
            Comparator.comparing(DataProblem::file).thenComparingInt(DataProblem::line);

    private WrongDataException(String message) {
        super(message);
    }

    /** Throws when there is a problem. */
    public static void throwIfAny(List<DataProblem> problems) {
        if (!problems.isEmpty()) {
            throw new WrongDataException(
                    problems.stream()
                            .distinct()
                            .sorted(IN_ORDER)
                            .map(DataProblem::toString)
                            .collect(
                                    Collectors.joining("\n", "The data files are wrong:\n", "\n")));
        }
    }
}
