package dev.replydesk.logs;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line that is a JSON object, as SFTPGo and many loggers write. */
final class JsonHead {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = List.of("message", "msg", "MESSAGE", "log", "event");
    private static final List<String> TIMES = List.of("time", "timestamp", "@timestamp", "ts");
    private static final List<String> KEYS =
            List.of("connection_id", "clientId", "session", "session_id");
    private static final List<String> USERS = List.of("username", "user");

    private JsonHead() {}

    static Optional<Head> of(String line) {
        try {
            JsonNode object = JSON.readTree(line);
            String text = first(object, TEXTS);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String wire = object.path("line").asString("");
            String error = object.path("error").asString("");
            String rest =
                    text
                            + (wire.isEmpty() ? "" : ": " + wire)
                            + (error.isEmpty() ? "" : ": " + error);
            boolean loud = object.path("level").asString("").matches("(?i)err.*|warn.*|fatal");
            return Optional.of(
                    new Head(
                            rest.strip(),
                            TimeOfDay.millis(first(object, TIMES)),
                            first(object, KEYS),
                            first(object, USERS),
                            loud));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String first(JsonNode object, List<String> names) {
        return names.stream()
                .map(name -> object.path(name).asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
