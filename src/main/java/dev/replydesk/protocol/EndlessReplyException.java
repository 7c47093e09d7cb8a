package dev.replydesk.protocol;

import java.io.IOException;

/** A server sent more for one reply than any reader should wait for. */
public final class EndlessReplyException extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessReplyException() {
        super("The reply did not end within " + ReplyReader.MAX_READ_BYTES + " bytes");
    }
}
