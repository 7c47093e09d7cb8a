package dev.replydesk.protocol;

import java.util.List;
import java.util.Set;

/** Something from the server that RFC 959 does not allow as a reply. */
public record UnreadableReply(
        List<ReplyLine> lines, Problem problem, Set<Irregularity> irregularities)
        implements ServerAnswer {

    public UnreadableReply {
        lines = List.copyOf(lines);
        irregularities = Set.copyOf(irregularities);
    }

    /** Why it cannot be read as a reply. */
    public enum Problem {
        NO_CODE("This line does not start with a three-digit reply code."),
        CODE_OUT_OF_RANGE("Reply codes run from 100 to 699; this number is none of them."),
        NOT_ENDED(
                "The server began a reply and never ended it. A reply of several lines ends with"
                        + " its opening code and a space; a single line ends with CR LF.");

        private final String explanation;

        Problem(String explanation) {
            this.explanation = explanation;
        }

        /** One or two sentences for the reader of a transcript. */
        public String explanation() {
            return explanation;
        }
    }
}
