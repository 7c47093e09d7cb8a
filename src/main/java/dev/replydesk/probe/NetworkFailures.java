package dev.replydesk.probe;

import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.TlsFailure;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** Puts names to what Java says when a connection or a handshake fails. */
final class NetworkFailures {
    private NetworkFailures() {}

    static ConnectFailure ofConnect(IOException failure) {
        String words = words(failure);
        if (failure instanceof SocketTimeoutException || words.contains("timed out")) {
            return ConnectFailure.TIMED_OUT;
        }
        if (failure instanceof NoRouteToHostException || words.contains("unreachable")) {
            return ConnectFailure.UNREACHABLE;
        }
        return failure instanceof ConnectException && words.contains("refused")
                ? ConnectFailure.REFUSED
                : ConnectFailure.FAILED;
    }

    static TlsFailure ofHandshake(IOException failure) {
        String words = words(failure);
        if (failure instanceof SocketTimeoutException || words.contains("timed out")) {
            return TlsFailure.TIMED_OUT;
        }
        if (words.contains("certificate_required")) {
            return TlsFailure.CLIENT_CERTIFICATE;
        }
        if (words.contains("unrecognized ssl message") || words.contains("plaintext connection")) {
            return TlsFailure.NOT_TLS;
        }
        if (words.contains("protocol_version") || words.contains("protocol version")) {
            return TlsFailure.NO_COMMON_VERSION;
        }
        if (words.contains("handshake_failure")) {
            return TlsFailure.NO_COMMON_CIPHER;
        }
        boolean closed =
                failure instanceof EOFException
                        || failure.getCause() instanceof EOFException
                        || failure instanceof SocketException
                        || words.contains("terminated the handshake");
        return closed ? TlsFailure.CLOSED : TlsFailure.FAILED;
    }

    /** Java's own words: they come from the JDK, not from the server. */
    static String words(IOException failure) {
        String message = failure.getMessage();
        return message == null ? "" : message.toLowerCase(Locale.ROOT);
    }
}
