package dev.replydesk.logs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words before a colon that say what follows, in the languages of the clients. */
final class Labels {
    private static final int LONGEST = 40;

    /** What follows a label. */
    enum Kind {
        COMMAND,
        REPLY,
        STATUS,
        ERROR
    }

    /** A line with its label taken apart. */
    record Labelled(Kind kind, String content) {}

    private final Map<String, Kind> kinds = new HashMap<>();

    Labels() {
        LogData.words("labels")
                .forEach(
                        (kind, words) ->
                                words.forEach(
                                        word ->
                                                kinds.put(
                                                        word,
                                                        Kind.valueOf(
                                                                kind.toUpperCase(Locale.ROOT)))));
    }

    Optional<Labelled> read(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('\uff1a');
        int end = wide >= 0 && (colon < 0 || wide < colon) ? wide : colon;
        if (end <= 0 || end > LONGEST) {
            return Optional.empty();
        }
        String word = line.substring(0, end).strip().toLowerCase(Locale.ROOT);
        Kind kind = kinds.get(word);
        if (kind == null) {
            return Optional.empty();
        }
        String content = line.substring(end + 1);
        return Optional.of(
                new Labelled(
                        kind, (content.startsWith(">") ? content.substring(1) : content).strip()));
    }
}
