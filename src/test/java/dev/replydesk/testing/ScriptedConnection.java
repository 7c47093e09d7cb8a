package dev.replydesk.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Plays a script on one accepted connection. */
final class ScriptedConnection implements Runnable, AutoCloseable {
    private static final int READ_LIMIT_MILLIS = 30_000;
    private static final Duration STALL_LIMIT = Duration.ofSeconds(60);
    private static final int MAX_LINE = 65_536;
    private static final int CHUNK = 8_192;

    /** What a step means for the steps after it. */
    private enum Outcome {
        NEXT,
        LAST,
        FAILED
    }

    private final FtpScript script;
    private final Consumer<String> received;
    private final Socket raw;
    private Socket control;
    private volatile @Nullable ServerSocket listener;
    private volatile @Nullable Socket data;
    private volatile int played;
    private volatile boolean ended;
    private volatile @Nullable String problem;

    ScriptedConnection(FtpScript script, Socket socket, Consumer<String> received) {
        this.script = script;
        this.received = received;
        this.raw = socket;
        this.control = socket;
    }

    @Override
    public void run() {
        try {
            raw.setSoTimeout(READ_LIMIT_MILLIS);
            raw.setTcpNoDelay(true);
            playAll();
        } catch (IOException | InterruptedException ex) {
            problem = "Failed: " + ex;
        } finally {
            ended = true;
            closeQuietly(control);
            close();
        }
    }

    /** Nothing more is going to change what {@link #complaint()} says. */
    boolean isSettled() {
        return ended || played == script.lines().size();
    }

    /** Why the script cannot be called played, if so. */
    Optional<String> complaint() {
        if (played == script.lines().size()) {
            return Optional.empty();
        }
        String reason = problem;
        String state = ended ? "the connection has ended" : "the connection is still open";
        return Optional.of(
                "Line %d was not played: %s%n  %s"
                        .formatted(
                                played + 1,
                                script.lines().get(played).source(),
                                reason == null ? state : reason));
    }

    /** Cuts the connection without a TLS goodbye, which could have to wait. */
    @Override
    public void close() {
        closeQuietly(listener);
        closeQuietly(data);
        closeQuietly(raw);
    }

    private void playAll() throws IOException, InterruptedException {
        int size = script.lines().size();
        for (int number = 0; number < size; number++) {
            ScriptStep step = script.lines().get(number).step();
            if (step == ScriptStep.Act.STALL) {
                played = number + 1;
            }
            Outcome outcome = play(step);
            if (outcome != Outcome.FAILED) {
                played = number + 1;
            }
            if (outcome != Outcome.NEXT) {
                return;
            }
        }
        sayNoMore();
    }

    private Outcome play(ScriptStep step) throws IOException, InterruptedException {
        return switch (step) {
            case ScriptStep.Send(String text, String end) -> {
                send((filledIn(text) + end).getBytes(StandardCharsets.UTF_8));
                yield Outcome.NEXT;
            }
            case ScriptStep.Raw(String escaped) -> {
                send(FtpScript.unescape(filledIn(escaped)));
                yield Outcome.NEXT;
            }
            case ScriptStep.Expect expected -> expect(expected);
            case ScriptStep.Repeat(int times, String text) -> repeat(times, text + "\r\n");
            case ScriptStep.Fill(int times, String character) -> repeat(times, character);
            case ScriptStep.Pause(Duration time) -> {
                Thread.sleep(time);
                yield Outcome.NEXT;
            }
            case ScriptStep.Data(String escaped) -> {
                sendData(FtpScript.unescape(escaped));
                yield Outcome.NEXT;
            }
            case ScriptStep.Act.STALL -> stall();
            case ScriptStep.Act.CLOSE -> {
                control.close();
                yield Outcome.LAST;
            }
            case ScriptStep.Act.RESET -> {
                raw.setSoLinger(true, 0);
                raw.close();
                yield Outcome.LAST;
            }
            case ScriptStep.Act.TLS -> {
                control = secured();
                yield Outcome.NEXT;
            }
        };
    }

    private Outcome expect(ScriptStep.Expect expected) throws IOException {
        String line = readLine();
        if (line == null) {
            problem = "The client left.";
            return Outcome.FAILED;
        }
        received.accept(line);
        if (!expected.matches(line)) {
            problem = "The client sent: " + line;
            return Outcome.FAILED;
        }
        return Outcome.NEXT;
    }

    /** A client that has enough of it and leaves has played its part. */
    private Outcome repeat(int times, String text) {
        int atOnce = Math.clamp(CHUNK / text.length(), 1, Math.max(times, 1));
        byte[] chunk = text.repeat(atOnce).getBytes(StandardCharsets.UTF_8);
        byte[] single = text.getBytes(StandardCharsets.UTF_8);
        try {
            int left = times;
            for (; left >= atOnce; left -= atOnce) {
                send(chunk);
            }
            for (; left > 0; left--) {
                send(single);
            }
        } catch (IOException ex) {
            problem = "The client left.";
            return Outcome.LAST;
        }
        return Outcome.NEXT;
    }

    private void sendData(byte[] bytes) throws IOException {
        ServerSocket passive = listener;
        if (passive == null) {
            throw new IOException("No {pasv} or {port} was sent before");
        }
        try (passive;
                Socket accepted = passive.accept()) {
            data = accepted;
            accepted.getOutputStream().write(bytes);
        }
        listener = null;
    }

    private Outcome stall() throws IOException {
        long end = System.nanoTime() + STALL_LIMIT.toNanos();
        InputStream in = raw.getInputStream();
        byte[] ignored = new byte[CHUNK];
        while (System.nanoTime() < end && in.read(ignored) >= 0) {
            // What the client says is not heard.
        }
        return Outcome.LAST;
    }

    private SSLSocket secured() throws IOException {
        var tls =
                (SSLSocket)
                        TestCertificate.forLocalhost()
                                .serverContext()
                                .getSocketFactory()
                                .createSocket(raw, null, true);
        tls.startHandshake();
        return tls;
    }

    /** Ends our side after the last step and lets the client say goodbye. */
    private void sayNoMore() throws IOException {
        control.shutdownOutput();
        for (String line = readLine(); line != null; line = readLine()) {
            received.accept(line);
        }
    }

    private void send(byte[] bytes) throws IOException {
        control.getOutputStream().write(bytes);
        control.getOutputStream().flush();
    }

    private @Nullable String readLine() throws IOException {
        InputStream in = control.getInputStream();
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.write(next);
            if (line.size() > MAX_LINE) {
                throw new IOException("The client's line has no end");
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private String filledIn(String text) throws IOException {
        if (!text.contains("{pasv}") && !text.contains("{port}")) {
            return text;
        }
        closeQuietly(listener);
        var opened = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        opened.setSoTimeout(READ_LIMIT_MILLIS);
        listener = opened;
        int port = opened.getLocalPort();
        return text.replace("{port}", Integer.toString(port))
                .replace("{pasv}", "127,0,0,1,%d,%d".formatted(port / 256, port % 256));
    }

    private static void closeQuietly(@Nullable AutoCloseable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception ex) {
            // Closing is all that was wanted.
        }
    }
}
