package dev.replydesk.probe;

import java.util.Optional;

/** A data connection that this side opened before the command. */
record PassivePath(DataConnection established) implements DataPath {
    @Override
    public Optional<DataConnection> connection() {
        return Optional.of(established);
    }

    @Override
    public void close() {
        established.close();
    }
}
