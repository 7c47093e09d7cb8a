package dev.replydesk.catalog.datafile;

import java.util.HashMap;
import java.util.stream.Stream;

/** Values that may occur once, and occur again. */
public final class Twice {
    private Twice() {}

    /**
     * A problem for every value that occurred before.
     *
     * @param what says what the values are, such as "code"
     */
    public static <V> Stream<DataProblem> in(String what, Stream<Located<V>> values) {
        var first = new HashMap<V, Located<V>>();
        return values.<DataProblem>mapMulti(
                (value, problems) -> {
                    Located<V> before = first.putIfAbsent(value.value(), value);
                    if (before != null) {
                        problems.accept(
                                value.problem(
                                        "%s \"%s\" is already in %s"
                                                .formatted(what, value.value(), before.place())));
                    }
                });
    }
}
