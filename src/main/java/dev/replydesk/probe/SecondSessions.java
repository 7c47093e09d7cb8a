package dev.replydesk.probe;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import java.net.InetAddress;

/**
 * Opens further control connections to the server that the probe is about: to the same address, and
 * in the same way as the first.
 */
final class SecondSessions {
    private final ProbeTarget target;
    private final InetAddress address;
    private final Encryption encryption;
    private final ProbeSettings settings;

    SecondSessions(
            ProbeTarget target,
            InetAddress address,
            Encryption encryption,
            ProbeSettings settings) {
        this.target = target;
        this.address = address;
        this.encryption = encryption;
        this.settings = settings;
    }

    Encryption encryption() {
        return encryption;
    }

    /** What is done on a connection that is closed if it fails. */
    private interface Preparation {
        void run(FtpConnection connection) throws SessionEndedException;
    }

    private static FtpConnection prepared(FtpConnection connection, Preparation preparation)
            throws SessionEndedException {
        try {
            preparation.run(connection);
            return connection;
        } catch (SessionEndedException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** A control connection on which the TLS handshake, if there is one, comes next. */
    FtpConnection beforeTls(Recorder recorder) throws SessionEndedException {
        return prepared(new FtpConnection(target, recorder, settings, null), this::connect);
    }

    private void connect(FtpConnection connection) throws SessionEndedException {
        if (!connection.connect(address, target.port())) {
            throw SessionEndedException.lost("The server accepts no second connection.");
        }
        if (encryption != Encryption.IMPLICIT) {
            greet(connection);
        }
        if (encryption.isExplicit()) {
            demandDone(connection.send("AUTH", encryption.mechanism()));
        }
    }

    private void greet(FtpConnection connection) throws SessionEndedException {
        Reply greeting = connection.await(settings.replyTimeout());
        while (greeting.code().outcome() == Outcome.POSITIVE_PRELIMINARY) {
            greeting = connection.await(settings.replyTimeout());
        }
        demandDone(greeting);
    }

    private static void demandDone(Reply reply) throws SessionEndedException {
        if (!FtpSession.isDone(reply)) {
            throw SessionEndedException.lost(
                    "The server answers a second connection with %s.".formatted(reply.code()));
        }
    }

    /** A control connection that waits for the login. */
    FtpConnection beforeLogin(Recorder recorder) throws SessionEndedException {
        return prepared(beforeTls(recorder), this::encrypt);
    }

    private void encrypt(FtpConnection connection) throws SessionEndedException {
        if (encryption != Encryption.NONE && !connection.secure(settings.replyTimeout())) {
            throw SessionEndedException.lost("TLS fails on a second connection.");
        }
        if (encryption == Encryption.IMPLICIT) {
            greet(connection);
        }
    }

    /**
     * A control connection on which the session can go on: logged in, in the same directory.
     *
     * @param credentials that were accepted before
     */
    FtpConnection loggedIn(
            Recorder recorder, Credentials credentials, boolean protect, String directory)
            throws SessionEndedException {
        return prepared(
                beforeLogin(recorder),
                connection -> {
                    demandDone(Login.attempt(connection, credentials).reply());
                    if (protect) {
                        Login.protectData(connection);
                    }
                    if (!directory.isEmpty()) {
                        connection.send("CWD", directory);
                    }
                });
    }
}
