package dev.replydesk.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The commands of the healthy fake server that need a data connection. */
final class FakeTransfers {
    private static final String OPENING = "150 Opening the data connection.";
    private static final String DONE = "226 Transfer complete.";
    private static final String NO_PORT = "425 Use PASV or PORT first.";
    private static final String NO_DATA = "425 Cannot open the data connection.";

    private FakeTransfers() {}

    static void send(FakeSession session, byte[] bytes, String first, String last)
            throws IOException {
        Optional<Socket> opened = open(session, first);
        if (opened.isEmpty()) {
            return;
        }
        try (Socket data = protectedIfAgreed(session, opened.get())) {
            data.getOutputStream().write(bytes);
            data.getOutputStream().flush();
        } catch (IOException broken) {
            session.reply("426 The data connection broke.");
            return;
        }
        if (!last.isEmpty()) {
            session.reply(last);
        }
    }

    static void list(FakeSession session, String listing) throws IOException {
        send(session, listing.getBytes(StandardCharsets.ISO_8859_1), OPENING, DONE);
    }

    static void retrieve(FakeSession session, String argument) throws IOException {
        Optional<byte[]> content = session.files().read(path(session, argument));
        int start = restart(session);
        if (content.isEmpty()) {
            session.reply("550 No such file.");
        } else if (start > content.get().length) {
            session.reply("554 The file is shorter than that.");
        } else {
            byte[] rest = Arrays.copyOfRange(content.get(), start, content.get().length);
            send(session, session.state().ascii ? withCarriageReturns(rest) : rest, OPENING, DONE);
        }
    }

    static void store(FakeSession session, String argument) throws IOException {
        receive(session, path(session, argument), restart(session));
    }

    static void append(FakeSession session, String argument) throws IOException {
        String path = path(session, argument);
        receive(session, path, session.files().read(path).map(old -> old.length).orElse(0));
    }

    /** Writes what comes behind this many bytes of the old content. */
    private static void receive(FakeSession session, String path, int keep) throws IOException {
        Optional<Socket> opened = open(session, OPENING);
        if (opened.isEmpty()) {
            return;
        }
        byte[] received;
        try (Socket data = protectedIfAgreed(session, opened.get())) {
            received = data.getInputStream().readAllBytes();
        } catch (IOException broken) {
            session.reply("426 The data connection broke.");
            return;
        }
        byte[] content = session.state().ascii ? withoutCarriageReturns(received) : received;
        byte[] old = session.files().read(path).orElse(new byte[0]);
        byte[] whole = Arrays.copyOf(old, keep + content.length);
        System.arraycopy(content, 0, whole, keep, content.length);
        session.files().write(path, whole);
        session.reply(DONE);
    }

    private static Optional<Socket> open(FakeSession session, String first) throws IOException {
        if (!session.data().isSet()) {
            session.reply(NO_PORT);
            return Optional.empty();
        }
        try {
            Socket data = session.openData();
            if (!first.isEmpty()) {
                session.reply(first);
            }
            return Optional.of(data);
        } catch (IOException unreachable) {
            session.reply(NO_DATA);
            return Optional.empty();
        }
    }

    private static Socket protectedIfAgreed(FakeSession session, Socket data) throws IOException {
        return session.state().protectedData ? session.data().secure(data) : data;
    }

    private static int restart(FakeSession session) {
        int start = session.state().restart;
        session.state().restart = 0;
        return start;
    }

    static String path(FakeSession session, String argument) {
        return FakeFiles.resolve(session.state().directory, argument);
    }

    static byte[] withCarriageReturns(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withoutCarriageReturns(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
