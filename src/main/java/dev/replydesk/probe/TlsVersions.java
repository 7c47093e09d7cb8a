package dev.replydesk.probe;

import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Optional;

/** Asks which versions of TLS the server speaks, each on a connection of its own. */
final class TlsVersions {
    private final SecondSessions sessions;

    TlsVersions(SecondSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Starts asking.
     *
     * @param known the version that the server is known to speak; empty when there is none
     */
    void ask(SideWork side, String known) {
        for (TlsHello hello : TlsHello.values()) {
            if (hello.version().equals(known)) {
                continue;
            }
            side.start(Stage.TLS, SessionPurpose.TLS_VERSION, recording -> ask(hello, recording));
        }
    }

    private void ask(TlsHello hello, Recorder recording) throws SessionEndedException {
        try (FtpConnection connection = sessions.beforeTls(recording)) {
            TlsSupport support = support(hello, connection);
            recording.add((at, stage) -> new TlsVersionAsked(at, stage, hello.version(), support));
        }
    }

    private static TlsSupport support(TlsHello hello, FtpConnection connection)
            throws SessionEndedException {
        try {
            Optional<Boolean> accepted =
                    hello.isAcceptedBy(connection.exchangeHello(hello.bytes()));
            return accepted.map(yes -> yes ? TlsSupport.OFFERED : TlsSupport.REFUSED)
                    .orElse(TlsSupport.UNKNOWN);
        } catch (EOFException | SocketException closed) {
            FtpConnection.stopIfCancelled();
            return TlsSupport.REFUSED;
        } catch (IOException silent) {
            FtpConnection.stopIfCancelled();
            return TlsSupport.UNKNOWN;
        }
    }
}
