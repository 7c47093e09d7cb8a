package dev.replydesk.report;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Diagnostician;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Verdict;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The sessions of a log as one transcript with one diagnosis. The worst session comes first, since
 * it is the one that the reader came for.
 */
record JoinedSessions(ReportTarget target, Transcript transcript, Diagnosis diagnosis) {
    /** Later sessions that would make the transcript longer are left out, each as a whole. */
    static final int MOST_EVENTS = 10_000;

    private static final double SURE = 0.6;

    private static final Comparator<Diagnosed> WORST_FIRST =
            Comparator.comparing(Diagnosed::level)
                    .reversed()
                    .thenComparing(diagnosed -> !diagnosed.heardTheServer())
                    .thenComparing(diagnosed -> diagnosed.confidence() < SURE);

    /** A session with what is wrong in it. */
    private record Diagnosed(SeenSession session, Diagnosis diagnosis) {
        Verdict.Level level() {
            return diagnosis.verdict().level();
        }

        double confidence() {
            return diagnosis.findings().isEmpty()
                    ? 0
                    : diagnosis.findings().getFirst().confidence();
        }

        List<TranscriptEvent> events() {
            return session.transcript().events();
        }

        /** What a client only says of itself may belong to another session of the same log. */
        boolean heardTheServer() {
            return events().stream()
                    .anyMatch(
                            event ->
                                    event instanceof ReplyReceived
                                            || event instanceof UnreadableReply
                                            || event instanceof ServerMessage);
        }

        boolean endsInTrouble() {
            return level() == Verdict.Level.ERROR;
        }
    }

    /** Joins the sessions of a log, of which there is at least one. */
    static JoinedSessions of(List<SeenSession> sessions, LogSource log, Diagnostician rules) {
        List<Diagnosed> ranked =
                sessions.stream()
                        .map(session -> new Diagnosed(session, diagnose(session, log, rules)))
                        .sorted(WORST_FIRST)
                        .toList();
        Diagnosed first = ranked.getFirst();
        var events = new ArrayList<>(first.events());
        var findings = new ArrayList<>(first.diagnosis().findings());
        int leftOut = 0;
        for (Diagnosed later : ranked.subList(1, ranked.size())) {
            if (events.size() + 1 + later.events().size() > MOST_EVENTS) {
                leftOut++;
            } else {
                events.add(beginning(later));
                addNew(findings, later.diagnosis().findings(), events.size());
                events.addAll(later.events());
            }
        }
        if (leftOut > 0) {
            events.add(remark(leftOut, events.getLast()));
        }
        return new JoinedSessions(
                first.session().target(),
                new Transcript(events, first.session().transcript().stages()),
                new Diagnosis(verdict(ranked, log), findings, first.diagnosis().server()));
    }

    /** The one place where a session of a log is judged. */
    private static Diagnosis diagnose(SeenSession session, LogSource log, Diagnostician rules) {
        return rules.diagnose(session.transcript(), log.author());
    }

    private static TranscriptEvent beginning(Diagnosed later) {
        return later.events().isEmpty()
                ? begun(Duration.ZERO, Stage.CONNECT)
                : begun(later.events().getFirst().at(), later.events().getFirst().stage());
    }

    private static TranscriptEvent begun(Duration at, Stage stage) {
        return new TranscriptEvent.SessionBegun(at, stage, SessionPurpose.ELSEWHERE_IN_LOG);
    }

    private static TranscriptEvent remark(int leftOut, TranscriptEvent last) {
        return new TranscriptEvent.Remark(
                last.at(),
                last.stage(),
                (leftOut == 1 ? "1 more session is" : leftOut + " more sessions are")
                        + " left out here, since the transcript would become too long.");
    }

    /** A cause that an earlier session has already is told once. */
    private static void addNew(List<Finding> findings, List<Finding> more, int before) {
        for (Finding finding : more) {
            if (findings.stream().noneMatch(known -> known.cause().equals(finding.cause()))) {
                findings.add(ShiftedFinding.by(before, finding));
            }
        }
    }

    private static Verdict verdict(List<Diagnosed> ranked, LogSource log) {
        Verdict first = ranked.getFirst().diagnosis().verdict();
        long troubled = ranked.stream().filter(Diagnosed::endsInTrouble).count();
        if (ranked.size() == 1 || troubled == 0) {
            return first;
        }
        String share = share(troubled, ranked.size(), log.sessions());
        return new Verdict(first.level(), first.label(), first.title(), first.summary() + share);
    }

    private static String share(long troubled, int read, long all) {
        String ends = troubled == 1 ? "ends" : "end";
        return read >= all
                ? " %d of %d sessions of this log %s in trouble.".formatted(troubled, read, ends)
                : String.format(
                        Locale.ROOT,
                        " %d of the %d sessions that were read closely %s in trouble; this log has"
                                + " %,d.",
                        troubled,
                        read,
                        ends,
                        all);
    }
}
