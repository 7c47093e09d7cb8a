package dev.replydesk.probe;

import java.io.Closeable;
import java.util.Optional;

/** A data connection that was agreed on; in active mode it comes about after the command. */
interface DataPath extends Closeable {
    /** The connection; empty when it did not come about, which is then in the transcript. */
    Optional<DataConnection> connection() throws SessionEndedException;

    @Override
    void close();
}
