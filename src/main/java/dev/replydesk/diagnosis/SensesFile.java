package dev.replydesk.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;

/** A list of patterns with what they stand for, as it lies on the class path. */
final class SensesFile {
    private SensesFile() {}

    /**
     * The entries in their order; a broken file is a defect of the build, and fails at the start.
     */
    static List<Map<String, Object>> read(String name) {
        try (InputStream file = new ClassPathResource("diagnosis/" + name).getInputStream()) {
            @SuppressWarnings("unchecked")
            var entries =
                    (List<Map<String, Object>>)
                            new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return entries;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String text(Map<String, Object> entry, String field) {
        if (entry.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("No text in the field " + field + " of " + entry);
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> entry, String field) {
        return (List<T>) entry.getOrDefault(field, List.of());
    }
}
