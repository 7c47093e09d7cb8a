package dev.replydesk.probe;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The session after the login: the control connection of the moment, and what is known of the
 * server so far. When the server ends the connection, the session goes on over another one.
 */
final class FtpSession {
    private final Recorder recorder;
    private final ProbeSettings settings;
    private final TargetPolicy policy;

    private final PassiveChoice choice = new PassiveChoice();

    private FtpConnection control;
    private boolean protectedData;
    private String system = "";
    private String features = "";
    private String directory = "";
    private Optional<DataMode> mode = Optional.empty();
    private Optional<DataMode> connected = Optional.empty();
    private final List<String> smallFiles = new ArrayList<>();

    FtpSession(
            FtpConnection control,
            boolean protectedData,
            Recorder recorder,
            ProbeSettings settings,
            TargetPolicy policy) {
        this.control = control;
        this.protectedData = protectedData;
        this.recorder = recorder;
        this.settings = settings;
        this.policy = policy;
    }

    FtpConnection control() {
        return control;
    }

    /** Goes on over another control connection, which is logged in. */
    void goOnOver(FtpConnection next, boolean protect) {
        control.close();
        control = next;
        protectedData = protect;
    }

    Reply send(String verb, String argument) throws SessionEndedException {
        return control.send(verb, argument);
    }

    DataPaths paths() {
        return new DataPaths(control, control.tls(), recorder, settings, policy, choice);
    }

    /** What is known of the addresses that PASV offers. */
    PassiveChoice choice() {
        return choice;
    }

    Transfers transfers() {
        return new Transfers(control, recorder, settings, protectedData);
    }

    boolean isDataProtected() {
        return protectedData;
    }

    /** The answer to SYST; empty when there is none. */
    String system() {
        return system;
    }

    void system(String answer) {
        system = answer;
    }

    void features(String answer) {
        features = answer;
    }

    /** Whether the answer to FEAT names this (RFC 2389). */
    boolean hasFeature(String name) {
        return features.lines()
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.equals(name) || line.startsWith(name + " "));
    }

    /** The directory to which it changed; empty for the one that the login led to. */
    String directory() {
        return directory;
    }

    void directory(String path) {
        directory = path;
    }

    /** The first way that led to a listing or, where there was none, to a data connection. */
    Optional<DataMode> mode() {
        return mode.or(() -> connected);
    }

    void connects(DataMode way) {
        if (connected.isEmpty()) {
            connected = Optional.of(way);
        }
    }

    void works(DataMode way) {
        if (mode.isEmpty()) {
            mode = Optional.of(way);
        }
    }

    /** Names of small files in the directory. */
    List<String> smallFiles() {
        return smallFiles;
    }

    void saw(Listing listing) {
        if (smallFiles.isEmpty()) {
            listing.smallFiles(Transfers.MAX_BYTES).forEach(smallFiles::add);
        }
    }

    static boolean isDone(Reply reply) {
        return reply.code().outcome() == Outcome.POSITIVE_COMPLETION;
    }
}
