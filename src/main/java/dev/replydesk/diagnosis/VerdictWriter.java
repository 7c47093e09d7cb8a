package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in one line how a session went, and in a few sentences why and what to do. */
final class VerdictWriter {
    private static final Pattern COMPLAINT =
            Pattern.compile(
                    "\\b(?:error|exception|fatal|critical|failed|failure|fails|panic|unable to|could not"
                            + "|couldn't|cannot|can't|aborted|refused|denied|rejected)\\b|(?:Exception|Error)\\b"
                            + "|fehler|fehlgeschlagen|erreur|\u00e9chec|impossible|errore|impossibile|no se pudo"
                            + "|falha|\u043e\u0448\u0438\u0431\u043a|\u043d\u0435 \u0443\u0434\u0430\u043b\u043e\u0441\u044c|\u043d\u0435\u0432\u043e\u0437\u043c\u043e\u0436\u043d\u043e"
                            + "|\u5931\u8d25|\u9519\u8bef|\u30a8\u30e9\u30fc|b\u0142\u0105d",
                    Pattern.CASE_INSENSITIVE);

    /** A count of none, and what a client shows about its own choices. */
    private static final Pattern NO_COMPLAINT =
            Pattern.compile(
                    "\\b(?:0|no) (?:error|failure|failed)|(?:errors?|failed|failures)[:=] ?0\\b|not? (?:an )?error"
                            + "|insecure|plain ftp|unencrypted|log ?level|on error",
                    Pattern.CASE_INSENSITIVE);

    private VerdictWriter() {}

    static Verdict verdict(Session session, List<Finding> findings) {
        Optional<Finding> worst =
                findings.stream().filter(f -> f.severity() != Severity.INFO).findFirst();
        return worst.map(VerdictWriter::of)
                .or(() -> first(session, StageOutcome.FAILED).map(VerdictWriter::stopped))
                .or(() -> first(session, StageOutcome.WARNED).map(VerdictWriter::inPart))
                .orElseGet(
                        () ->
                                session.isProbe()
                                        ? healthy(session, findings)
                                        : quiet(session, findings));
    }

    private static Verdict of(Finding finding) {
        return new Verdict(
                finding.severity() == Severity.ERROR ? Verdict.Level.ERROR : Verdict.Level.WARNING,
                finding.label(),
                finding.title(),
                CauseWriter.join(finding.explanation(), advice(finding)));
    }

    /** The nearest fix of each side. */
    private static String advice(Finding finding) {
        return CauseWriter.join(
                first(finding, Fix.Audience.SERVER).map(t -> "On the server: " + t).orElse(""),
                first(finding, Fix.Audience.CLIENT).map(t -> "In the client: " + t).orElse(""));
    }

    private static Optional<String> first(Finding finding, Fix.Audience audience) {
        return finding.fixes().stream()
                .filter(fix -> fix.audience() == audience)
                .map(VerdictWriter::sentence)
                .findFirst();
    }

    private static String sentence(Fix fix) {
        String text = fix.text().strip();
        String ended = text.endsWith(".") ? text : text + ".";
        return fix.product() == null || ended.contains(fix.product())
                ? ended
                : fix.product() + ": " + ended;
    }

    private static Optional<StageResult> first(Session session, StageOutcome outcome) {
        return session.transcript().stages().stream()
                .filter(stage -> stage.outcome() == outcome)
                .findFirst();
    }

    private static Verdict stopped(StageResult failed) {
        return new Verdict(
                Verdict.Level.ERROR,
                "Stopped",
                "the stage “%s” failed".formatted(failed.stage().title()),
                failed.reason() + " No rule knows the cause; the transcript shows what was seen.");
    }

    private static Verdict inPart(StageResult warned) {
        return new Verdict(
                Verdict.Level.WARNING,
                "Works in part",
                "the stage “%s” did not go well in full".formatted(warned.stage().title()),
                warned.reason() + " Everything else that ran worked.");
    }

    private static Verdict healthy(Session session, List<Finding> findings) {
        boolean encrypted =
                session.all(TlsEstablished.class)
                        .anyMatch(seen -> seen.event().channel() == Channel.CONTROL);
        boolean listed =
                session.outcome(Stage.LISTING)
                        .filter(outcome -> outcome == StageOutcome.PASSED)
                        .isPresent();
        String title =
                listed ? "login, data connection and listing work" : "every step that ran worked";
        String summary =
                encrypted
                        ? "The server did what the standards ask of it, and the session was encrypted."
                        : "The server did what the standards ask of it. The session was not encrypted:"
                                + " the password and the data could be read on the way.";
        String notes =
                findings.stream()
                        .map(note -> "Worth a note: " + note.title() + ".")
                        .collect(Collectors.joining(" "));
        return new Verdict(Verdict.Level.OK, "Healthy", title, CauseWriter.join(summary, notes));
    }

    /** The client complains of something in words that nobody here knows. */
    private static Verdict unclear(ClientMessage complaint) {
        String text = complaint.text().strip();
        return new Verdict(
                Verdict.Level.WARNING,
                "Unclear",
                "the client reports an error whose cause this log does not show",
                "It says “%s”, and no rule knows these words. No reply of the server in this log explains it. Switch on the debug output of the client, repeat the attempt, and paste everything from the connection on; or probe the server from here."
                        .formatted(text.length() > 200 ? text.substring(0, 200) + "…" : text));
    }

    /** The last complaint after which no transfer ended well. */
    private static Optional<ClientMessage> complaint(Session session) {
        int worked =
                session.exchanges().stream()
                        .filter(e -> Moment.TRANSFERS.contains(e.verb()) && e.completed())
                        .mapToInt(Exchange::number)
                        .max()
                        .orElse(0);
        return session.all(ClientMessage.class)
                .filter(seen -> seen.number() > worked)
                .map(Seen::event)
                .filter(message -> COMPLAINT.matcher(message.text()).find())
                .filter(message -> !NO_COMPLAINT.matcher(message.text()).find())
                .findFirst();
    }

    /** A log without a fault; it may not go as far as the trouble. */
    private static Verdict quiet(Session session, List<Finding> findings) {
        Optional<ClientMessage> complaint =
                findings.isEmpty() ? complaint(session) : Optional.empty();
        if (complaint.isPresent()) {
            return unclear(complaint.get());
        }
        boolean worked =
                session.exchanges().stream()
                        .anyMatch(
                                exchange ->
                                        Moment.TRANSFERS.contains(exchange.verb())
                                                && exchange.completed());
        boolean refusals = session.exchanges().stream().anyMatch(Exchange::refused);
        String title =
                worked
                        ? "the transfers in this log end well"
                        : findings.isEmpty()
                                ? "this log shows no fault"
                                : CauseWriter.inSentence(findings.getFirst().title());
        String alarming = refusals ? "The refusals in it look alarming and are harmless here." : "";
        String further =
                worked
                        ? ""
                        : "It may end before the trouble: paste what follows, with the debug output"
                                + " of the client switched on.";
        return new Verdict(
                Verdict.Level.OK,
                "No fault",
                title,
                CauseWriter.join("Every reply that matters is a good one.", alarming, further));
    }
}
