package dev.replydesk.protocol;

import java.util.List;
import java.util.Set;

/** One answer from the server: a reply code and a text of one or more lines. */
public record Reply(ReplyCode code, List<ReplyLine> lines, Set<Irregularity> irregularities)
        implements ServerAnswer {
    private static final int CODE_LENGTH = 3;

    public Reply {
        lines = List.copyOf(lines);
        irregularities = Set.copyOf(irregularities);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A reply has at least one line");
        }
    }

    /** The texts of the lines in order, without the code where a line repeats it. */
    public List<String> texts() {
        return lines.stream().map(this::withoutCode).toList();
    }

    /** The text of all lines, without the code where a line repeats it. */
    public String text() {
        return String.join("\n", texts());
    }

    /** The text of the last line, where a one-line answer such as 227 stands. */
    public String lastText() {
        return withoutCode(lines.getLast());
    }

    private String withoutCode(ReplyLine line) {
        if (!line.opensWith(code)) {
            return line.text();
        }
        String rest = line.text().substring(CODE_LENGTH);
        return rest.startsWith(" ") || rest.startsWith("-") ? rest.substring(1) : rest;
    }
}
