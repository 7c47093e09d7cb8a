package dev.replydesk;

import java.util.List;
import java.util.stream.Collectors;

/** One thing that is wrong, and where. */
record Flaw(String what, String where) {
    private static final int PLACES = 3;

    /**
     * A line for each kind of flaw, since one slip in a template is wrong on many pages, often with
     * another number on each.
     */
    static List<String> summary(List<Flaw> flaws) {
        return flaws.stream().collect(Collectors.groupingBy(Flaw::kind)).values().stream()
                .map(Flaw::line)
                .sorted()
                .toList();
    }

    private String kind() {
        return what.replaceAll("[0-9]+", "0");
    }

    private static String line(List<Flaw> alike) {
        return alike.stream()
                .map(Flaw::where)
                .limit(PLACES)
                .collect(
                        Collectors.joining(
                                ", ",
                                alike.getFirst().what + " (" + alike.size() + " times: ",
                                ")"));
    }
}
