package dev.replydesk.logs;

import java.util.List;
import java.util.Map;

/** All that is known of logs; read once. */
record LogKnowledge(
        List<Format> formats,
        LineRules commonLines,
        Map<String, List<String>> heads,
        Labels labels,
        Vocabulary vocabulary) {

    static LogKnowledge load() {
        return new LogKnowledge(
                LogData.formats(),
                new LineRules(LogData.commonLines()),
                LogData.words("heads"),
                new Labels(),
                new Vocabulary());
    }
}
