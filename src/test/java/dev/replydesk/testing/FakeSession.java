package dev.replydesk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/** One control connection of a fake server; bytes pass as they are, one char each. */
public final class FakeSession implements Runnable {
    /** Where the session stands. */
    static final class State {
        String user = "";
        boolean loggedIn;
        boolean protectedData;
        boolean ascii = true;
        String directory = "/";
        String renameFrom = "";
        int restart;
    }

    private final FakeFtpServer server;
    private final FakeControl control;
    private final int number;
    private final FakeDataPort data;
    private final State state = new State();

    FakeSession(FakeFtpServer server, Socket socket, int number) {
        this.server = server;
        this.control = new FakeControl(socket);
        this.number = number;
        data = new FakeDataPort(server.tls());
    }

    @Override
    public void run() {
        try {
            if (server.setup().tls() == FakeSetup.Tls.IMPLICIT) {
                secure();
            }
            dispatch(FakeSetup.GREETING, "");
            for (String line = control.readLine(); line != null; line = control.readLine()) {
                server.heard(line);
                int space = line.indexOf(' ');
                String verb = space < 0 ? line : line.substring(0, space);
                String argument = space < 0 ? "" : line.substring(space + 1);
                dispatch(verb.toUpperCase(Locale.ROOT), argument);
            }
        } catch (IOException ended) {
            // The client or a fault ended it.
        } finally {
            close();
        }
    }

    private void dispatch(String verb, String argument) throws IOException {
        FakeAction replaced = server.setup().replaced().get(verb);
        if (replaced != null) {
            replaced.run(this, argument);
        } else {
            asUsual(verb, argument);
        }
    }

    /** Does what the healthy server does. */
    public void asUsual(String verb, String argument) throws IOException {
        FakeCommands.of(verb, state.loggedIn).run(this, argument);
    }

    /** Which control connection of the server this is, from 1. */
    public int number() {
        return number;
    }

    State state() {
        return state;
    }

    FakeDataPort data() {
        return data;
    }

    FakeFiles files() {
        return server.files();
    }

    boolean offersTls() {
        return server.setup().tls() != FakeSetup.Tls.NONE;
    }

    boolean isSecure() {
        return control.isSecure();
    }

    InetAddress localAddress() {
        return control.localAddress();
    }

    InetAddress peer() {
        return control.peer();
    }

    /** Sends one line; {p1},{p2} and {port} open a passive port. */
    public void reply(String line) throws IOException {
        raw(filledIn(line) + "\r\n");
    }

    /** Sends these bytes, one for each char. */
    public void raw(String text) throws IOException {
        control.write(text);
    }

    /** Has this content in a file from now on. */
    public void store(String path, byte[] content) {
        files().write(FakeFiles.resolve(state.directory, path), content);
    }

    /** Lets the user in, whatever was said before. */
    public void logIn(String line) throws IOException {
        state.loggedIn = true;
        reply(line);
    }

    /** Performs the TLS handshake on the control connection. */
    public void secure() throws IOException {
        control.secure(server.tls());
    }

    /** Opens the data connection that was agreed on; it stays open until it is closed. */
    public Socket openData() throws IOException {
        return data.open();
    }

    /** Sends these bytes over a data connection; an empty reply is left out. */
    public void send(byte[] bytes, String first, String last) throws IOException {
        FakeTransfers.send(this, bytes, first, last);
    }

    /** Waits in silence until the client leaves. */
    public void stall() throws IOException {
        control.ignoreAll();
        throw new IOException("The client left");
    }

    /** Ends the control connection and the data connection at once. */
    public void close() {
        data.close();
        control.close();
    }

    public void reset() throws IOException {
        data.close();
        control.reset();
    }

    boolean isOpen() {
        return control.isOpen();
    }

    static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The server was stopped", stopped);
        }
    }

    private String filledIn(String line) throws IOException {
        if (!line.contains("{p")) {
            return line;
        }
        int port = data.listen(localAddress());
        return line.replace("{port}", Integer.toString(port))
                .replace("{p1}", Integer.toString(port / 256))
                .replace("{p2}", Integer.toString(port % 256));
    }
}
