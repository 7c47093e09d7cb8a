package dev.replydesk.probe;

import dev.replydesk.testing.TestCertificate;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A server on 127.0.0.1 that means harm, in a process of its own, until standard input ends. */
final class HostileServer {
    /** What it does. */
    enum Kind {
        /** Bytes without end instead of a greeting. */
        FLOOD,
        /** A greeting that comes as one byte every 250 ms. */
        DRIP,
        /** A greeting of lines without end. */
        ENDLESS_REPLY,
        /** A listing without end. */
        ENDLESS_LISTING,
        /** The same in the format of RFC 3659, in the shortest lines that there are. */
        ENDLESS_MLSD,
        /** A small file, as the listing has it, without end. */
        ENDLESS_DOWNLOAD,
        /** A handshake with 16 MB of certificates. */
        TLS_BOMB,
        /** A line of 1 MB, then nothing. */
        LONG_LINE,
        /** Nothing at all. */
        STALL
    }

    private static final byte[] ZEROS = new byte[16 * 1024];
    private static final int BACKLOG = 4_096;

    private final Kind kind;
    private final Socket control;
    private final OutputStream output;

    private HostileServer(Kind kind, Socket control) throws IOException {
        this.kind = kind;
        this.control = control;
        output = control.getOutputStream();
    }

    /** Prints the port. */
    public static void main(String[] arguments) throws IOException {
        Kind kind = Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        try (var listener = listener(0, BACKLOG)) {
            System.out.println(listener.getLocalPort());
            Thread.ofVirtual().start(() -> accept(kind, listener));
            System.in.transferTo(System.err);
        }
    }

    private static ServerSocket listener(int port, int backlog) throws IOException {
        return new ServerSocket(port, backlog, InetAddress.getLoopbackAddress());
    }

    private static void accept(Kind kind, ServerSocket listener) {
        try {
            while (true) {
                Socket control = listener.accept();
                Thread.ofVirtual().start(() -> serve(kind, control));
            }
        } catch (IOException closed) {
            // The program ends.
        }
    }

    private static void serve(Kind kind, Socket control) {
        try (control) {
            new HostileServer(kind, control).run();
        } catch (IOException | InterruptedException gone) {
            // The probe has had enough.
        }
    }

    private void run() throws IOException, InterruptedException {
        switch (kind) {
            case FLOOD -> repeat(output, ZEROS);
            case DRIP -> drip();
            case ENDLESS_REPLY -> repeat(output, ascii("220-Welcome, and there is more\r\n"));
            case LONG_LINE -> {
                output.write(ascii("220 " + "x".repeat(1024 * 1024)));
                stall();
            }
            case STALL -> stall();
            case ENDLESS_LISTING, ENDLESS_MLSD, ENDLESS_DOWNLOAD, TLS_BOMB -> talk();
        }
    }

    private void stall() throws IOException {
        control.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void drip() throws IOException, InterruptedException {
        output.write(ascii("220 "));
        while (true) {
            output.write('x');
            Thread.sleep(250);
        }
    }

    private static void repeat(OutputStream output, byte[] bytes) throws IOException {
        while (true) {
            output.write(bytes);
        }
    }

    private void talk() throws IOException {
        var input =
                new BufferedReader(
                        new InputStreamReader(
                                control.getInputStream(), StandardCharsets.ISO_8859_1));
        say("220 Come in");
        try (var data = listener(0, 1)) {
            String line = input.readLine();
            while (line != null) {
                answer(line.split(" ")[0], data);
                line = input.readLine();
            }
        }
    }

    private void answer(String verb, ServerSocket data) throws IOException {
        int port = data.getLocalPort();
        switch (verb) {
            case "AUTH" -> {
                if (kind == Kind.TLS_BOMB) {
                    say("234 Go on");
                    sendCertificates();
                } else {
                    say("502 Not here");
                }
            }
            case "USER" -> say("331 And the password?");
            case "PASS" -> say("230 Welcome");
            case "PWD" -> say("257 \"/\"");
            case "PASV" -> say("227 (127,0,0,1,%d,%d)".formatted(port / 256, port % 256));
            case "EPSV" -> say("229 (|||%d|)".formatted(port));
            case "FEAT" ->
                    say(kind == Kind.ENDLESS_MLSD ? "211-And\r\n MLST\r\n211 End" : "502 Not here");
            case "MLSD" -> transfer(data, true, ascii(" a\r\n".repeat(4_000)));
            case "LIST", "NLST" -> transfer(data, kind == Kind.ENDLESS_LISTING, listing());
            case "RETR" -> transfer(data, kind == Kind.ENDLESS_DOWNLOAD, ZEROS);
            case "SIZE" -> say("213 100");
            case "TYPE" -> say("200 Done");
            case "QUIT" -> say("221 Bye");
            default -> say("502 Not here");
        }
    }

    private static byte[] listing() {
        return ascii("-rw-r--r--    1 0  0  100 Jan 01 12:00 small.bin\r\n");
    }

    private void transfer(ServerSocket listener, boolean endless, byte[] content)
            throws IOException {
        say("150 Here it comes");
        try (Socket data = listener.accept()) {
            do {
                data.getOutputStream().write(content);
            } while (endless);
        } catch (IOException enough) {
            // The probe closed the data connection; the session goes on.
        }
        say("226 Done");
    }

    /** RFC 5246 section 7.4: up to TLS 1.2 certificates travel in the clear. */
    private void sendCertificates() throws IOException {
        control.getInputStream().read(new byte[16 * 1024]);
        var hello = new ByteArrayOutputStream();
        var fields = new DataOutputStream(hello);
        fields.writeShort(0x0303);
        fields.write(new byte[32]);
        fields.writeByte(0);
        // TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, no compression, renegotiation_info.
        fields.writeShort(0xc02f);
        fields.writeByte(0);
        fields.writeShort(5);
        fields.writeShort(0xff01);
        fields.writeShort(1);
        fields.writeByte(0);
        handshake(2, hello.toByteArray());

        byte[] one = certificate();
        var chain = new ByteArrayOutputStream();
        while (chain.size() + one.length + 3 < 0xffffff - 3) {
            chain.write(length(one.length));
            chain.write(one);
        }
        var message = new ByteArrayOutputStream();
        message.write(length(chain.size()));
        chain.writeTo(message);
        handshake(11, message.toByteArray());
    }

    private static byte[] certificate() throws IOException {
        try {
            return TestCertificate.forLocalhost().certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IOException(impossible);
        }
    }

    /** One handshake message, in as many records as it takes. */
    private void handshake(int type, byte[] body) throws IOException {
        var message = new ByteArrayOutputStream();
        message.write(type);
        message.write(length(body.length));
        message.write(body);
        byte[] bytes = message.toByteArray();
        var records = new DataOutputStream(output);
        for (int start = 0; start < bytes.length; start += ZEROS.length) {
            int size = Math.min(ZEROS.length, bytes.length - start);
            records.writeByte(22);
            records.writeShort(0x0303);
            records.writeShort(size);
            records.write(bytes, start, size);
        }
    }

    private static byte[] length(int value) {
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private void say(String line) throws IOException {
        output.write(ascii(line + "\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
