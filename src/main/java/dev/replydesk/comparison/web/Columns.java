package dev.replydesk.comparison.web;

import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.protocol.ReplyCode;
import java.util.List;

/** A page on which codes stand side by side. */
interface Columns {

    /** The codes in the order in which they are shown. */
    List<ComparedCode> sides();

    /**
     * What the first two digits of a code say, such as "1xx Positive Preliminary, x5z File System".
     */
    default String digitsOf(ComparedCode side) {
        ReplyCode code = side.entry().code();
        return code.outcome().className()
                + code.subject()
                        .map(subject -> ", " + subject.pattern() + " " + subject.standardName())
                        .orElse("");
    }
}
