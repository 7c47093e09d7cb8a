package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.IisSubStatus;
import dev.replydesk.catalog.WordingPattern;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The server's own log names the reason, which its replies to clients keep back. */
@Component
class ServerMessageRule implements DiagnosticRule {
    private static final int LONGEST_TEXT = 1_000;

    private static final Pattern IIS = Pattern.compile("sc-substatus=(\\d{1,6})");

    /** More by a socket than by FTP: of no use as a cause when nothing else is known. */
    private static final String WEAK = "connection-reset";

    private record Sense(String cause, WordingPattern pattern) {}

    private static final List<Sense> SENSES =
            SensesFile.read("server-senses.yaml").stream()
                    .map(
                            entry ->
                                    new Sense(
                                            SensesFile.text(entry, "cause"),
                                            WordingPattern.of(SensesFile.text(entry, "pattern"))))
                    .toList();

    /** A level in brackets, as syslog has it, is no part of the text. */
    private static final Pattern LEVEL = Pattern.compile("^\\[[A-Z]+\\] ");

    private final Catalog catalog;
    private final WordingReader wordings;
    private final CauseWriter causes;

    ServerMessageRule(Catalog catalog, WordingReader wordings, CauseWriter causes) {
        this.catalog = catalog;
        this.wordings = wordings;
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return session.all(ServerMessage.class)
                .flatMap(seen -> finding(session, seen).stream())
                .toList();
    }

    private Optional<Finding> finding(Session session, Seen<ServerMessage> seen) {
        String text = seen.event().text();
        String looked = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return SENSES.stream()
                .filter(sense -> sense.pattern().fits(looked))
                .findFirst()
                .map(sense -> literally(session, seen, sense.cause()))
                .or(() -> ofIis(seen))
                .or(() -> asReply(session, seen, looked))
                .or(() -> inHandshake(session, seen, looked));
    }

    /** A connection that ends right after AUTH ended in the handshake. */
    private Optional<Finding> inHandshake(Session session, Seen<ServerMessage> seen, String text) {
        return Trouble.in(text)
                .filter(trouble -> Moment.of(session, seen.number()) == Moment.HANDSHAKE)
                .map(trouble -> TroubleCause.of(trouble, Moment.HANDSHAKE, session, seen.number()))
                .map(guess -> literally(session, seen, guess.cause()));
    }

    /** Some servers write the text of their refusal into the log as well. */
    private Optional<Finding> asReply(Session session, Seen<ServerMessage> seen, String text) {
        return wordings.told(LEVEL.matcher(text).replaceFirst(""))
                .filter(reading -> reading.wording().severity().equals("error"))
                .filter(reading -> reading.said().product().id().equals(session.author()))
                .map(
                        reading ->
                                literally(session, seen, reading.cause())
                                        .fixedBy(Fix.of(reading.said())));
    }

    private Finding literally(Session session, Seen<ServerMessage> seen, String cause) {
        return causes.finding(
                cause,
                recovered(session, seen, cause) ? Severity.WARNING : Severity.ERROR,
                cause.equals(WEAK) ? 0.4 : 0.85,
                List.of(seen.number()),
                "The server writes “%s”.".formatted(cut(seen.event().text())));
    }

    /** A failed login that was followed by a good one was a slip. */
    private static boolean recovered(Session session, Seen<ServerMessage> seen, String cause) {
        return cause.startsWith("login-")
                && session.loginBefore(Integer.MAX_VALUE)
                        .filter(login -> login > seen.number())
                        .isPresent();
    }

    /** The reply of IIS is for the client; the numbers beside it are for the operator. */
    private Optional<Finding> ofIis(Seen<ServerMessage> seen) {
        Matcher numbers = IIS.matcher(seen.event().text());
        return numbers.find()
                ? number(numbers.group(1))
                        .flatMap(this::subStatus)
                        .filter(status -> status.cause() != null)
                        .map(status -> ofIis(seen, status))
                : Optional.empty();
    }

    private Finding ofIis(Seen<ServerMessage> seen, IisSubStatus status) {
        return causes.finding(
                Objects.requireNonNull(status.cause()),
                Severity.ERROR,
                0.9,
                List.of(seen.number()),
                "IIS notes the sub-status %d beside the reply: %s."
                        .formatted(status.number(), status.meaning()));
    }

    private Optional<IisSubStatus> subStatus(int number) {
        return catalog.iisSubStatuses().stream()
                .filter(status -> status.number() == number)
                .findFirst();
    }

    private static Optional<Integer> number(String digits) {
        try {
            return digits == null ? Optional.empty() : Optional.of(Integer.parseInt(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
