package dev.replydesk.probe;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** The TLS sessions of one control connection and its data connections, and of nothing else. */
final class TlsSessions {
    private final String host;
    private final CertificateRecorder certificates;
    private final ClientCertificateWatch clientCertificates = new ClientCertificateWatch();
    private @Nullable SSLContext context;

    TlsSessions(String host, @Nullable CertificateJudge judge) {
        this.host = host;
        certificates = new CertificateRecorder(judge);
    }

    /** Made when it is needed: many a connection never speaks TLS. */
    SSLContext context() {
        SSLContext made = context;
        if (made == null) {
            made = newContext();
            context = made;
        }
        return made;
    }

    private SSLContext newContext() {
        try {
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(
                    new KeyManager[] {clientCertificates}, new TrustManager[] {certificates}, null);
            return made;
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** For data connections that shall not resume a session of the control connection. */
    TlsSessions unrelated() {
        return new TlsSessions(host, null);
    }

    /** A socket over a data connection that will offer the control connection's session. */
    SSLSocket over(Socket data, int controlPort) throws IOException {
        return (SSLSocket)
                context()
                        .getSocketFactory()
                        .createSocket(
                                new MaskedPortSocket(data, controlPort), host, controlPort, true);
    }

    /** How many handshakes brought a certificate; a resumed session brings none. */
    int fullHandshakes() {
        return certificates.handshakes();
    }

    /** Whether the server asked for a certificate of the client. */
    boolean clientCertificateAsked() {
        return clientCertificates.wasAsked();
    }

    TlsEstablished established(
            Duration at, Stage stage, Channel channel, SSLSocket socket, boolean resumed) {
        SSLSession session = socket.getSession();
        String protocolName = socket.getApplicationProtocol();
        return new TlsEstablished(
                at,
                stage,
                channel,
                session.getProtocol(),
                session.getCipherSuite(),
                resumed,
                channel == Channel.CONTROL ? certificates.chain() : List.of(),
                protocolName == null ? "" : protocolName,
                clientCertificateAsked());
    }
}
