package dev.replydesk.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a fake server is to be started; every method returns a copy that differs in one point. */
public record FakeSetup(
        Tls tls,
        String address,
        TestCertificate certificate,
        Map<String, byte[]> files,
        Map<String, FakeAction> replaced) {
    /** The pseudo command that stands for the greeting. */
    public static final String GREETING = "CONNECT";

    private static final List<String> LISTINGS = List.of("LIST", "NLST", "MLSD");

    /** Whether and how the control connection can be secured. */
    public enum Tls {
        NONE,
        EXPLICIT,
        IMPLICIT
    }

    public FakeSetup {
        files = Map.copyOf(files);
        replaced = Map.copyOf(replaced);
    }

    static FakeSetup usual() {
        return new FakeSetup(
                Tls.EXPLICIT,
                "127.0.0.1",
                TestCertificate.forLocalhost(),
                Map.of(
                        "/incoming/", new byte[0],
                        "/welcome.txt", bytes("Welcome to the reply desk.\n"),
                        "/numbers.txt", bytes("one\ntwo\nthree\n")),
                Map.of());
    }

    public FakeSetup withoutTls() {
        return new FakeSetup(Tls.NONE, address, certificate, files, replaced);
    }

    public FakeSetup implicitTls() {
        return new FakeSetup(Tls.IMPLICIT, address, certificate, files, replaced);
    }

    /** Listens on this loopback address. */
    public FakeSetup at(String loopback) {
        return new FakeSetup(tls, loopback, certificate, files, replaced);
    }

    /** Presents another certificate than the good one. */
    public FakeSetup certificate(TestCertificate value) {
        return new FakeSetup(tls, address, value, files, replaced);
    }

    /** Adds a file, by absolute path; a path that ends with a slash is a folder. */
    public FakeSetup file(String path, byte[] content) {
        var more = new LinkedHashMap<>(files);
        more.put(path, content);
        return new FakeSetup(tls, address, certificate, more, replaced);
    }

    /** Has these files only. */
    public FakeSetup only(Map<String, byte[]> those) {
        return new FakeSetup(tls, address, certificate, those, replaced);
    }

    /** Does this when the command comes, whoever sends it and whenever. */
    public FakeSetup on(String verb, FakeAction action) {
        var more = new LinkedHashMap<>(replaced);
        more.put(verb, action);
        return new FakeSetup(tls, address, certificate, files, more);
    }

    /** Does this for LIST, NLST and MLSD. */
    public FakeSetup onListings(FakeAction action) {
        FakeSetup setup = this;
        for (String verb : LISTINGS) {
            setup = setup.on(verb, action);
        }
        return setup;
    }

    /**
     * Answers the command with these lines and does nothing else. {@code {p1},{p2}} and {@code
     * {port}} in a line stand for a passive port that is opened then.
     */
    public FakeSetup answering(String verb, String... lines) {
        return on(verb, FakeAction.reply(lines));
    }

    /** Greets so. */
    public FakeSetup greeting(String... lines) {
        return answering(GREETING, lines);
    }

    /** Answers the command with this line and ends the control connection. */
    public FakeSetup droppingAt(String verb, String line) {
        return on(verb, FakeAction.inOrder(FakeAction.reply(line), FakeAction.close()));
    }

    public FakeFtpServer start() {
        return FakeFtpServer.start(this);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
