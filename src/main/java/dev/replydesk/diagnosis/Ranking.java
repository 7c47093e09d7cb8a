package dev.replydesk.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the root cause first, and what only follows from it behind. */
final class Ranking {
    /** What is seen when something else went wrong: never a root cause where there is another. */
    private static final Set<String> SYMPTOMS =
            Set.of(
                    "listing-failed",
                    "connection-reset",
                    "connection-timed-out",
                    "data-connection-aborted",
                    "data-connection-failed",
                    "data-connection-timeout",
                    "transfer-stalled",
                    "server-process-died",
                    "unexpected-reply",
                    "login-required",
                    "bad-command-sequence",
                    "tls-closed-uncleanly",
                    "malformed-server-reply",
                    "idle-timeout");

    private static final Set<String> NO_DATA =
            Set.of(
                    "passive-ports-blocked",
                    "active-connection-failed",
                    "data-tls-handshake-failed",
                    "no-transfer-timeout");

    private static final String REFUSED = "connection-refused";

    /** What else a cause brings about, beside symptoms. */
    private static final Map<String, Set<String>> CONSEQUENCES =
            Map.ofEntries(
                    Map.entry("passive-address-unroutable", NO_DATA),
                    Map.entry("passive-reply-unparsable", NO_DATA),
                    Map.entry("passive-listen-failed", NO_DATA),
                    Map.entry("passive-port-range-exhausted", NO_DATA),
                    Map.entry("data-tls-session-reuse-required", NO_DATA),
                    Map.entry("tls-required-for-data", NO_DATA),
                    Map.entry("data-peer-address-mismatch", NO_DATA),
                    Map.entry("active-address-foreign", NO_DATA),
                    Map.entry("passive-ports-blocked", Set.of("active-connection-failed")),
                    Map.entry(
                            "passive-disabled",
                            Set.of("active-connection-failed", "active-address-foreign")),
                    Map.entry("chroot-writable-root", Set.of("tls-handshake-failed", REFUSED)),
                    Map.entry(
                            "foreign-protocol-command",
                            Set.of("not-an-ftp-server", "tls-handshake-failed", REFUSED)),
                    Map.entry("not-an-ftp-server", Set.of("command-unknown", "syntax-error")),
                    Map.entry(
                            "no-such-directory",
                            Set.of("permission-denied", "no-such-file", "name-not-allowed")));

    /** Libraries report the end of a connection in the lines before the reason for it. */
    private static final int NEARBY = 3;

    /** The replies to the two commands before the one that shows the slip may be misread too. */
    private static final int MISREAD = 4;

    private static final double SURE = 0.6;

    private static final Comparator<Finding> ROOT_CAUSE_FIRST =
            Comparator.comparing(Finding::severity)
                    .thenComparing(finding -> SYMPTOMS.contains(finding.cause()))
                    .thenComparing(finding -> finding.confidence() < SURE)
                    .thenComparing(finding -> finding.evidence().getFirst());

    private Ranking() {}

    static List<Finding> rank(Stream<Finding> findings, Session session) {
        List<Finding> merged = merge(findings.map(finding -> eased(finding, session)).toList());
        int slip = OutOfStep.first(session).map(Seen::number).orElse(Integer.MAX_VALUE);
        boolean known =
                merged.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .anyMatch(finding -> finding.evidence().getFirst() < slip - MISREAD);
        return merged.stream()
                .map(
                        finding ->
                                known && finding.evidence().getFirst() >= slip - MISREAD
                                                || follows(finding, merged)
                                        ? finding.weighing(Severity.INFO)
                                        : finding)
                .sorted(ROOT_CAUSE_FIRST)
                .toList();
    }

    /**
     * Where a transfer of the same log ends well after all, the trouble was one of several ways.
     */
    private static Finding eased(Finding finding, Session session) {
        boolean data = NO_DATA.contains(finding.cause()) || OF_WAYS.contains(finding.cause());
        boolean worked =
                data
                        && !session.isProbe()
                        && finding.severity() == Severity.ERROR
                        && session.exchanges().stream()
                                .filter(e -> e.number() > finding.evidence().getLast())
                                .anyMatch(
                                        e ->
                                                Moment.TRANSFERS.contains(e.verb())
                                                        && e.completed()
                                                        && !e.refused());
        return worked ? finding.weighing(Severity.WARNING) : finding;
    }

    private static final Set<String> OF_WAYS =
            Set.of(
                    "passive-disabled",
                    "active-mode-disabled",
                    "passive-address-unroutable",
                    "passive-listen-failed",
                    "data-connection-failed",
                    "data-connection-timeout");

    /** One finding a cause: the worst and surest speaks, and all lines prove it. */
    private static List<Finding> merge(List<Finding> findings) {
        Map<String, Finding> byCause = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byCause.merge(finding.cause(), finding, Ranking::merge);
        }
        return new ArrayList<>(byCause.values());
    }

    private static Finding merge(Finding one, Finding other) {
        Finding speaker =
                Comparator.comparing(Finding::severity)
                                        .thenComparing(
                                                Finding::confidence, Comparator.reverseOrder())
                                        .compare(one, other)
                                <= 0
                        ? one
                        : other;
        Finding second = speaker == one ? other : one;
        return speaker.provenBy(
                Stream.concat(speaker.evidence().stream(), second.evidence().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static boolean follows(Finding finding, List<Finding> all) {
        return all.stream()
                .filter(other -> other != finding)
                .filter(other -> other.severity().compareTo(finding.severity()) <= 0)
                .filter(other -> other.severity() != Severity.INFO)
                .anyMatch(other -> bringsAbout(other, finding));
    }

    private static boolean bringsAbout(Finding root, Finding finding) {
        boolean before = root.evidence().getFirst() <= finding.evidence().getLast() + NEARBY;
        boolean known = CONSEQUENCES.getOrDefault(root.cause(), Set.of()).contains(finding.cause());
        boolean symptom =
                SYMPTOMS.contains(finding.cause()) && !SYMPTOMS.contains(root.cause()) && before;
        return known || symptom;
    }
}
