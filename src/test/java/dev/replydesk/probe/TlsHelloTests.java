package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replydesk.testing.TestCertificate;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Asks a real TLS implementation, Java's own. */
class TlsHelloTests {

    @ParameterizedTest
    @CsvSource({
        "TLSv1.2, TLS_1_2, true",
        "TLSv1.2, TLS_1_3, false",
        "TLSv1.2, TLS_1_1, false",
        "TLSv1.2, TLS_1_0, false",
        "TLSv1.3, TLS_1_3, true",
        "TLSv1.3, TLS_1_2, false",
        "TLSv1.3, TLS_1_0, false"
    })
    void serverAcceptsItsVersionAndRefusesTheOthers(String spoken, TlsHello hello, boolean accepted)
            throws IOException {
        assertThat(hello.isAcceptedBy(answer(spoken, hello))).contains(accepted);
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionIsOneRecordOfTheLengthThatItNames(TlsHello hello) throws IOException {
        byte[] bytes = hello.bytes();
        assertThat(TlsHello.readRecord(new ByteArrayInputStream(bytes))).isEqualTo(bytes);
        assertThat(bytes[0]).isEqualTo((byte) 22);
        assertThat(bytes[5]).isEqualTo((byte) 1);
    }

    /** A server that speaks an older version may answer with that one. */
    @Test
    void olderVersionInTheAnswerIsRefusal() {
        byte[] hello =
                HexFormat.of()
                        .parseHex(
                                "1603010031" + "0200002d" + "0301" + "00".repeat(32) + "00002f00");
        assertThat(TlsHello.TLS_1_0.isAcceptedBy(hello)).contains(true);
        assertThat(TlsHello.TLS_1_2.isAcceptedBy(hello)).contains(false);
        assertThat(TlsHello.TLS_1_3.isAcceptedBy(hello)).contains(false);
    }

    @Test
    void whatIsNoHandshakeSaysNothing() {
        assertThat(TlsHello.TLS_1_2.isAcceptedBy(new byte[] {23, 3, 3, 0, 1, 0}))
                .isEqualTo(Optional.empty());
        assertThat(TlsHello.TLS_1_2.isAcceptedBy(new byte[] {22, 3, 3, 0, 1, 2}))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"''", "1603", "1603010005aabb", "220 Ready, what do you want"})
    void answerThatIsCutOrNoRecordIsNotReadForEver(String answer) {
        byte[] bytes =
                answer.startsWith("220")
                        ? answer.getBytes(StandardCharsets.US_ASCII)
                        : HexFormat.of().parseHex(answer);
        assertThatThrownBy(() -> TlsHello.readRecord(new ByteArrayInputStream(bytes)))
                .isInstanceOf(EOFException.class);
    }

    private static byte[] answer(String version, TlsHello hello) throws IOException {
        var context = TestCertificate.forLocalhost().serverContext();
        try (var listener =
                (SSLServerSocket)
                        context.getServerSocketFactory()
                                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setEnabledProtocols(new String[] {version});
            Thread.ofVirtual().start(() -> shakeHands(listener));
            try (var socket =
                    new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort())) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(hello.bytes());
                return TlsHello.readRecord(socket.getInputStream());
            }
        }
    }

    private static void shakeHands(SSLServerSocket listener) {
        try (var socket = (SSLSocket) listener.accept()) {
            socket.startHandshake();
        } catch (IOException asExpected) {
            // The handshake is never finished.
        }
    }
}
