package dev.replydesk.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPClient;

/** Clients that take a place on a server before a probe comes. */
final class Occupants {
    private static final int PATIENCE_MILLIS = 5_000;

    private Occupants() {}

    /** Waits for the greeting and says nothing. */
    static ProbeCase.Occupant connected() {
        return port -> {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            if (socket.getInputStream().read() < 0) {
                throw new IOException("The server does not greet its guest");
            }
            return socket;
        };
    }

    static ProbeCase.Occupant loggedIn(String user, String password) {
        return port -> {
            var client = new FTPClient();
            client.setDefaultTimeout(PATIENCE_MILLIS);
            client.connect(InetAddress.getLoopbackAddress(), port);
            if (!client.login(user, password)) {
                throw new IOException("The guest is not let in: " + client.getReplyString());
            }
            return client::disconnect;
        };
    }

    /** A port that somebody has, for a server that is told to use no other. */
    static ServerSocket takenPort() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
