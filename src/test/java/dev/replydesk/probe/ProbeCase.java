package dev.replydesk.probe;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A server in one state, a probe of it, and how each stage is to end.
 *
 * @param occupant takes a place on the server before the probe comes
 * @param leftover whether a file of the probe must stay behind, since the server keeps it
 */
record ProbeCase(
        String name,
        CaseServer.Start server,
        Occupant occupant,
        Security security,
        Set<Check> checks,
        UnaryOperator<ProbeRun> run,
        boolean leftover,
        Map<Stage, Expectation> expected) {
    /** What the outcome is to be, and why when it is not passed. */
    record Expectation(StageOutcome outcome, String why) {
        static final Expectation PASSED = new Expectation(StageOutcome.PASSED, "");
    }

    /** Connects to a port and stays there until it is closed. */
    @FunctionalInterface
    interface Occupant {
        AutoCloseable occupy(int port) throws Exception;
    }

    private static final List<Stage> NEED_LOGIN =
            List.of(Stage.PATH, Stage.DATA_CONNECTION, Stage.LISTING, Stage.DOWNLOAD, Stage.UPLOAD);

    private static final List<Stage> NEED_DATA =
            List.of(Stage.LISTING, Stage.DOWNLOAD, Stage.UPLOAD);

    ProbeCase {
        checks = Set.copyOf(checks);
        expected = Map.copyOf(expected);
    }

    /** A healthy server that is probed in plain text for a listing; all that is asked for works. */
    static ProbeCase of(String name, CaseServer.Start server) {
        var expected = new EnumMap<Stage, Expectation>(Stage.class);
        for (Stage stage : Stage.values()) {
            expected.put(stage, Expectation.PASSED);
        }
        return new ProbeCase(
                        name,
                        server,
                        port -> () -> {},
                        Security.PLAIN,
                        Check.usual(),
                        UnaryOperator.identity(),
                        false,
                        expected)
                .skipped(Stage.TLS, "The probe is told to use plain text.")
                .skipped(Stage.DOWNLOAD, "Not asked for.")
                .skipped(Stage.UPLOAD, "Not asked for.");
    }

    /** With TLS in one of its kinds, which works. */
    ProbeCase with(Security kind) {
        return new ProbeCase(name, server, occupant, kind, checks, run, leftover, expected)
                .passed(Stage.TLS);
    }

    /** Asks for these besides the usual ones. */
    ProbeCase asking(Check... more) {
        Set<Check> all = EnumSet.copyOf(checks);
        all.addAll(List.of(more));
        ProbeCase wider =
                new ProbeCase(name, server, occupant, security, all, run, leftover, expected);
        boolean fetches = all.contains(Check.DOWNLOAD) || all.contains(Check.RESUME);
        wider = fetches ? wider.passed(Stage.DOWNLOAD) : wider;
        return all.contains(Check.UPLOAD) ? wider.passed(Stage.UPLOAD) : wider;
    }

    ProbeCase askingAll() {
        return asking(Check.values());
    }

    /** Changes the run further; may be said once. */
    ProbeCase run(UnaryOperator<ProbeRun> change) {
        return new ProbeCase(name, server, occupant, security, checks, change, leftover, expected);
    }

    ProbeCase occupiedBy(Occupant who) {
        return new ProbeCase(name, server, who, security, checks, run, leftover, expected);
    }

    /** The server lets the probe write and not delete. */
    ProbeCase leavingAFile() {
        return new ProbeCase(name, server, occupant, security, checks, run, true, expected);
    }

    ProbeCase passed(Stage stage) {
        return expecting(stage, Expectation.PASSED);
    }

    ProbeCase warned(Stage stage, String why) {
        return expecting(stage, new Expectation(StageOutcome.WARNED, why));
    }

    ProbeCase failed(Stage stage, String why) {
        return expecting(stage, new Expectation(StageOutcome.FAILED, why));
    }

    ProbeCase skipped(Stage stage, String why) {
        return expecting(stage, new Expectation(StageOutcome.SKIPPED, why));
    }

    /** The session ends in this stage, without a goodbye. */
    ProbeCase endsAt(Stage stage, String why) {
        ProbeCase ended = failed(stage, why);
        for (Stage later : Stage.values()) {
            if (later.compareTo(stage) > 0) {
                ended = ended.skipped(later, "The session ended before.");
            }
        }
        return ended;
    }

    /** The server ends the connection where it should answer QUIT. */
    ProbeCase hangsUp() {
        return warned(Stage.GOODBYE, "The connection ends without 221.");
    }

    ProbeCase loginRefused(String why) {
        return failed(Stage.LOGIN, why).skipping(NEED_LOGIN, "Without a login there is none.");
    }

    ProbeCase noDataConnection(String why) {
        return failed(Stage.DATA_CONNECTION, why)
                .skipping(NEED_DATA, "There is no data connection for it.");
    }

    /** One way to a data connection is asked for and refused, while a passive one works. */
    ProbeCase oneWayRefused(String why) {
        return warned(Stage.DATA_CONNECTION, why);
    }

    /** Only active mode works, which the probe tries in need. */
    ProbeCase noPassiveMode() {
        return warned(
                Stage.DATA_CONNECTION,
                "Active mode works, no passive mode does; few clients try it.");
    }

    /** A way to a data connection is offered and leads nowhere, while another works. */
    ProbeCase oneWayBroken(String why) {
        return warned(Stage.DATA_CONNECTION, why);
    }

    /** Clients that trust the address of the 227 reply get nowhere; others do. */
    ProbeCase wrongAddress() {
        return warned(
                Stage.DATA_CONNECTION,
                "PASV offers an address that leads nowhere; the server's own works.");
    }

    /** TLS was asked for and refused: the probe goes before it says a password. */
    ProbeCase tlsRefused(String why) {
        return failed(Stage.TLS, why)
                .skipped(Stage.LOGIN, "No password goes over plain text against the user's wish.")
                .skipping(NEED_LOGIN, "Without a login there is none.");
    }

    private ProbeCase skipping(List<Stage> stages, String why) {
        ProbeCase skipping = this;
        for (Stage stage : stages) {
            skipping = skipping.skipped(stage, why);
        }
        return skipping;
    }

    private ProbeCase expecting(Stage stage, Expectation expectation) {
        var changed = new EnumMap<>(expected);
        changed.put(stage, expectation);
        return new ProbeCase(name, server, occupant, security, checks, run, leftover, changed);
    }

    /** A stage whose expectation is missing or not explained; empty when there is none. */
    Optional<Stage> unexplained() {
        return EnumSet.allOf(Stage.class).stream()
                .filter(
                        stage ->
                                !expected.containsKey(stage)
                                        || expected.get(stage).outcome() != StageOutcome.PASSED
                                                && expected.get(stage).why().isBlank())
                .findFirst();
    }
}
