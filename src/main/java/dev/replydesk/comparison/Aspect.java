package dev.replydesk.comparison;

import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.comparison.Comparison.Value;
import java.util.List;
import java.util.function.Function;

/** One aspect in which codes are compared, with a value for each of them. */
public record Aspect(String name, String detail, List<Value> values) {
    public Aspect {
        values = List.copyOf(values);
    }

    static Aspect of(
            String name, String detail, List<CodeEntry> codes, Function<CodeEntry, Value> value) {
        return new Aspect(name, detail, codes.stream().map(value).toList());
    }
}
