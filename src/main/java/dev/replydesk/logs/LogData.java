package dev.replydesk.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the data files say about logs. */
final class LogData {
    private static final JsonMapper VALUES = new JsonMapper();
    private static final List<String> FORMATS =
            List.of("desktop", "command-line", "libraries", "devices", "servers", "wire");

    private LogData() {}

    /** All formats; the last one fits every log. */
    static List<Format> formats() {
        var type = new TypeReference<List<Format.Entry>>() {};
        return FORMATS.stream()
                .flatMap(file -> read(file, type).stream())
                .map(Format.Entry::compiled)
                .toList();
    }

    /** The kinds of lines that many formats share. */
    static List<LineRule> commonLines() {
        return Stream.of("noise", "prompts", "common")
                .flatMap(file -> read(file, new TypeReference<List<LineRule.Entry>>() {}).stream())
                .map(LineRule.Entry::compiled)
                .toList();
    }

    /** Lists of texts by name, such as the labels of commands. */
    static Map<String, List<String>> words(String file) {
        return read(file, new TypeReference<Map<String, List<String>>>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) {
        String path = "/logs/" + file + ".yaml";
        try (InputStream yaml = Objects.requireNonNull(LogData.class.getResourceAsStream(path))) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            return VALUES.convertValue(tree, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
