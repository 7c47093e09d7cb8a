package dev.replydesk.catalog.datafile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Whether a single value is what its type demands. */
final class ScalarForm {
    private ScalarForm() {}

    /** What is wrong with it, to be said after its name. */
    static Optional<String> fault(Node node, Class<?> type) {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.of("has to be a single value");
        }
        String text = scalar.getValue();
        if (text.isBlank()) {
            return Optional.of("is blank");
        }
        if (type == int.class || type == Integer.class) {
            return unless(text.matches("-?(0|[1-9]\\d{0,8})"), "a whole number", text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return unless(List.of("true", "false").contains(text), "true or false", text);
        }
        if (type.isEnum()) {
            List<String> names = namesOf(type);
            return unless(names.contains(text), "one of " + String.join(", ", names), text);
        }
        return Optional.empty();
    }

    /** As the files write them: "non-standard" for NON_STANDARD. */
    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Optional<String> unless(boolean fits, String expected, String text) {
        return fits
                ? Optional.empty()
                : Optional.of("has to be " + expected + ", not \"" + text + '"');
    }
}
