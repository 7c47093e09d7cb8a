package dev.replydesk.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client does instead where the server does not offer a command. */
final class Alternative {
    private static final Set<String> NOT_OFFERED =
            Set.of("command-unknown", "command-not-implemented", "command-disabled");

    private static final String WITHOUT_OPTIONS =
            "Let the client send `LIST` without options such as `-a`: RFC 959 knows none, and this"
                    + " server takes them for a name.";

    private static final Map<String, String> TEXTS = read();

    private Alternative() {}

    /** The advice for the command that was refused, where this is the cause. */
    static List<Fix> to(String verb, String cause) {
        String text = TEXTS.get(verb);
        boolean wordless = cause.equals("syntax-error") && Set.of("MLSD", "EPSV").contains(verb);
        if (cause.equals("parameter-not-supported") && Set.of("LIST", "NLST").contains(verb)) {
            return List.of(Fix.forClient(WITHOUT_OPTIONS));
        }
        return text == null || !NOT_OFFERED.contains(cause) && !wordless
                ? List.of()
                : List.of(Fix.forClient(text));
    }

    private static Map<String, String> read() {
        var texts = new HashMap<String, String>();
        for (Map<String, Object> entry : SensesFile.read("alternatives.yaml")) {
            for (String verb : SensesFile.<String>list(entry, "commands")) {
                texts.put(verb, SensesFile.text(entry, "text"));
            }
        }
        return Map.copyOf(texts);
    }
}
