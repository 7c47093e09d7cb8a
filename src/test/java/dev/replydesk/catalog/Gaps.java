package dev.replydesk.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places in a tree of records that hold nothing, though they are not marked as optional. */
final class Gaps {
    private final List<String> gaps = new ArrayList<>();

    private Gaps() {}

    static List<String> in(String place, Object value) {
        var found = new Gaps();
        found.find(place, value);
        return found.gaps;
    }

    private void find(String place, @Nullable Object value) {
        switch (value) {
            case null -> gaps.add(place);
            case String text when text.isBlank() -> gaps.add(place);
            case Record entry -> {
                for (RecordComponent component : entry.getClass().getRecordComponents()) {
                    Object held = valueOf(component, entry);
                    boolean optional =
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    if (held != null || !optional) {
                        find(place + "." + component.getName(), held);
                    }
                }
            }
            case Collection<?> values -> {
                int number = 0;
                for (Object each : values) {
                    find(place + "[" + number++ + "]", each);
                }
            }
            case Map<?, ?> values -> values.forEach((key, each) -> find(place + "." + key, each));
            default -> {}
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record entry) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
