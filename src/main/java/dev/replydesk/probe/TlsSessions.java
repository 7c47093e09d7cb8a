package dev.replydesk.probe;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** The TLS sessions of one control connection and its data connections, and of nothing else. */
final class TlsSessions {
    private final String host;
    private final CertificateRecorder certificates;
    private final SSLContext context;

    TlsSessions(String host, @Nullable CertificateJudge judge) {
        this.host = host;
        certificates = new CertificateRecorder(judge);
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {certificates}, null);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    SSLContext context() {
        return context;
    }

    /** A socket over a data connection that will offer the control connection's session. */
    SSLSocket over(Socket data, int controlPort) throws IOException {
        return (SSLSocket)
                context.getSocketFactory()
                        .createSocket(
                                new MaskedPortSocket(data, controlPort), host, controlPort, true);
    }

    /** How many handshakes brought a certificate; a resumed session brings none. */
    int fullHandshakes() {
        return certificates.handshakes();
    }

    TlsEstablished established(
            Duration at, Stage stage, Channel channel, SSLSession session, boolean resumed) {
        return new TlsEstablished(
                at,
                stage,
                channel,
                session.getProtocol(),
                session.getCipherSuite(),
                resumed,
                channel == Channel.CONTROL ? certificates.chain() : List.of());
    }
}
