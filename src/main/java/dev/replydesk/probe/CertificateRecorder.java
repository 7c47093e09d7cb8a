package dev.replydesk.probe;

import dev.replydesk.transcript.Certificate;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Lets every certificate through and keeps what is wrong with it: a probe has to see what happens
 * next. No secret depends on it unless the user sends one.
 */
final class CertificateRecorder extends X509ExtendedTrustManager {
    private final @Nullable CertificateJudge judge;
    private List<Certificate> chain = List.of();
    private int handshakes;

    /**
     * @param judge says what is wrong with a certificate; null when nobody wants to know
     */
    CertificateRecorder(@Nullable CertificateJudge judge) {
        this.judge = judge;
    }

    /** The chain of the last full handshake. */
    List<Certificate> chain() {
        return chain;
    }

    /** How many handshakes brought a certificate; a resumed session brings none. */
    int handshakes() {
        return handshakes;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String authType, Socket socket) {
        handshakes++;
        var judged = new ArrayList<Certificate>(sent.length);
        for (int i = 0; i < sent.length; i++) {
            List<String> problems = problems(sent, i, authType, socket);
            judged.add(
                    new Certificate(
                            sent[i].getSubjectX500Principal().getName(),
                            sent[i].getIssuerX500Principal().getName(),
                            sent[i].getNotBefore().toInstant(),
                            sent[i].getNotAfter().toInstant(),
                            KeyStrength.words(sent[i].getPublicKey()),
                            sent[i].getSigAlgName(),
                            problems));
        }
        chain = List.copyOf(judged);
    }

    private List<String> problems(
            X509Certificate[] sent, int position, String authType, Socket socket) {
        if (judge == null) {
            return List.of();
        }
        return position == 0 ? judge.leaf(sent, authType, socket) : judge.alone(sent[position]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("The probe uses sockets");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String authType) {
        throw new UnsupportedOperationException("The probe uses sockets");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String authType, Socket socket) {
        throw new UnsupportedOperationException("The probe is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("The probe is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String authType) {
        throw new UnsupportedOperationException("The probe is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
