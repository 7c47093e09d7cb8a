package dev.replydesk.probe;

import dev.replydesk.protocol.Reply;
import java.util.List;
import java.util.Optional;

/**
 * What came of a transfer.
 *
 * @param reach how far it came
 * @param reply the last reply to the command; empty when none came
 * @param content what was received
 * @param whole whether it was received to its end
 */
record Transfer(Reach reach, Optional<Reply> reply, byte[] content, boolean whole) {
    /** How far a transfer came. */
    enum Reach {
        /** The server does not offer this way. */
        NOT_OFFERED,
        /** It was agreed on, but no connection came about. */
        NO_CONNECTION,
        /** The server refused the command. */
        REFUSED,
        /** It began and did not end well. */
        BROKEN,
        DONE
    }

    static Transfer without(Reach reach) {
        return new Transfer(reach, Optional.empty(), new byte[0], false);
    }

    static Transfer refused(Reply reply) {
        return new Transfer(Reach.REFUSED, Optional.of(reply), new byte[0], false);
    }

    boolean isDone() {
        return reach == Reach.DONE;
    }

    /** How the server answered in the end, as the end of a sentence. */
    String answer() {
        return reply.map(last -> "with %s".formatted(last.code())).orElse("with nothing");
    }

    /** Whether the last reply has one of these codes. */
    boolean answeredWith(Integer... codes) {
        return reply.map(last -> List.of(codes).contains(last.code().value())).orElse(false);
    }
}
