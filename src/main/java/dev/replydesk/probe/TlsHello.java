package dev.replydesk.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The first message of a TLS handshake, written by hand: Java itself no longer speaks the old
 * versions, and its settings are not to be weakened to ask for them (RFC 2246, 4346, 5246 and 8446,
 * sections on the hello messages).
 */
enum TlsHello {
    TLS_1_0("TLSv1", 0x0301),
    TLS_1_1("TLSv1.1", 0x0302),
    TLS_1_2("TLSv1.2", 0x0303),
    TLS_1_3("TLSv1.3", 0x0304);

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 2;
    private static final int MAX_RECORD = 18 * 1024;
    private static final int RANDOM_BYTES = 32;
    private static final int SUPPORTED_VERSIONS = 43;

    /** Of every age, so that a version is refused for itself and not for its ciphers. */
    private static final int[] CIPHERS = {
        0x1301, 0x1302, 0x1303, 0xC02B, 0xC02C, 0xC02F, 0xC030, 0xCCA8, 0xCCA9, 0x009E, 0x009F,
        0xC009, 0xC00A, 0xC013, 0xC014, 0x0033, 0x0039, 0x009C, 0x009D, 0x002F, 0x0035, 0x000A,
        0x0005, 0x00FF
    };

    private static final int[] GROUPS = {0x001D, 0x0017, 0x0018, 0x0019};

    private static final int[] SIGNATURES = {
        0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201
    };

    private final String title;
    private final int number;

    TlsHello(String title, int number) {
        this.title = title;
        this.number = number;
    }

    /** The name of the version, as Java writes it. */
    String version() {
        return title;
    }

    /** One record with a ClientHello that offers this version alone. */
    byte[] bytes() {
        byte[] body = body();
        return written(
                record -> {
                    record.writeByte(HANDSHAKE);
                    record.writeShort(0x0301);
                    record.writeShort(body.length + 4);
                    record.writeByte(CLIENT_HELLO);
                    record.writeByte(0);
                    record.writeShort(body.length);
                    record.write(body);
                });
    }

    private byte[] body() {
        return written(
                hello -> {
                    hello.writeShort(Math.min(number, 0x0303));
                    hello.write(random());
                    hello.writeByte(RANDOM_BYTES);
                    hello.write(random());
                    writeNumbers(hello, CIPHERS);
                    hello.writeByte(1);
                    hello.writeByte(0);
                    byte[] extensions = extensions();
                    hello.writeShort(extensions.length);
                    hello.write(extensions);
                });
    }

    private byte[] extensions() {
        return written(
                out -> {
                    writeExtension(out, 10, groups -> writeNumbers(groups, GROUPS));
                    writeExtension(out, 11, formats -> formats.write(new byte[] {1, 0}));
                    if (number >= 0x0303) {
                        writeExtension(out, 13, algorithms -> writeNumbers(algorithms, SIGNATURES));
                    }
                    if (this == TLS_1_3) {
                        writeExtension(
                                out,
                                SUPPORTED_VERSIONS,
                                versions -> {
                                    versions.writeByte(2);
                                    versions.writeShort(number);
                                });
                        writeExtension(out, 51, TlsHello::writeKeyShare);
                    }
                });
    }

    /** Any 32 bytes are a public key of X25519 (RFC 7748); the handshake ends before its use. */
    private static void writeKeyShare(DataOutputStream share) throws IOException {
        share.writeShort(2 + 2 + RANDOM_BYTES);
        share.writeShort(GROUPS[0]);
        share.writeShort(RANDOM_BYTES);
        share.write(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Part part) {
        var bytes = new ByteArrayOutputStream();
        try {
            part.write(new DataOutputStream(bytes));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    private static void writeExtension(DataOutputStream out, int kind, Part content)
            throws IOException {
        byte[] bytes = written(content);
        out.writeShort(kind);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static void writeNumbers(DataOutputStream out, int... numbers) throws IOException {
        out.writeShort(numbers.length * 2);
        for (int one : numbers) {
            out.writeShort(one);
        }
    }

    /** The first record that a server sends, with its header. */
    static byte[] readRecord(InputStream input) throws IOException {
        var data = new DataInputStream(input);
        byte[] header = new byte[5];
        data.readFully(header);
        int length = ByteBuffer.wrap(header).getShort(3) & 0xFFFF;
        if (length > MAX_RECORD) {
            throw new EOFException("This is no TLS record");
        }
        byte[] record = new byte[header.length + length];
        System.arraycopy(header, 0, record, 0, header.length);
        data.readFully(record, header.length, length);
        return record;
    }

    /**
     * Whether the answer is a ServerHello of this version.
     *
     * @return empty when it is neither that nor a refusal
     */
    Optional<Boolean> isAcceptedBy(byte[] record) {
        ByteBuffer answer = ByteBuffer.wrap(record);
        int kind = record[0];
        if (kind == ALERT) {
            return Optional.of(false);
        }
        if (kind != HANDSHAKE || record.length < 11 || record[5] != SERVER_HELLO) {
            return Optional.empty();
        }
        return Optional.of(chosen(answer) == number);
    }

    /** RFC 8446 section 4.1.3: version 1.3 hides in an extension. */
    private static int chosen(ByteBuffer answer) {
        int legacy = answer.getShort(9) & 0xFFFF;
        try {
            int position = 11 + RANDOM_BYTES;
            position += 1 + (answer.get(position) & 0xFF) + 3;
            int end = position + 2 + (answer.getShort(position) & 0xFFFF);
            position += 2;
            while (position + 4 <= end) {
                int kind = answer.getShort(position) & 0xFFFF;
                if (kind == SUPPORTED_VERSIONS) {
                    return answer.getShort(position + 4) & 0xFFFF;
                }
                position += 4 + (answer.getShort(position + 2) & 0xFFFF);
            }
        } catch (IndexOutOfBoundsException noExtensions) {
            return legacy;
        }
        return legacy;
    }
}
