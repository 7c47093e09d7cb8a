package dev.replydesk.testing;

import java.io.IOException;
import java.net.InetSocketAddress;

/** PORT and EPRT of the healthy fake server, which goes to the client's own address only. */
final class FakeActive {
    private FakeActive() {}

    static void port(FakeSession session, String argument) throws IOException {
        String[] numbers = argument.split(",");
        if (numbers.length != 6) {
            session.reply("501 Six numbers, please.");
            return;
        }
        try {
            int port = Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
            session.data().target(new InetSocketAddress(session.peer(), port));
            session.reply("200 PORT taken.");
        } catch (IllegalArgumentException wrong) {
            session.reply("501 That is no port.");
        }
    }

    static void extendedPort(FakeSession session, String argument) throws IOException {
        String[] parts = argument.split("\\|");
        try {
            session.data().target(new InetSocketAddress(session.peer(), port(parts)));
            session.reply("200 EPRT taken.");
        } catch (IllegalArgumentException wrong) {
            session.reply("501 That is no port.");
        }
    }

    private static int port(String[] parts) {
        if (parts.length < 4) {
            throw new IllegalArgumentException("Too few parts");
        }
        return Integer.parseInt(parts[3]);
    }
}
