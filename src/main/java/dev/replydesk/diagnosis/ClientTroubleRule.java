package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The client says itself that something went wrong: a socket, TLS, a name, a local file. */
@Component
class ClientTroubleRule implements DiagnosticRule {
    /** Causes that a client can name without knowing; where it happened says more. */
    private static final Set<String> BY_MOMENT =
            Set.of(
                    "connection-refused",
                    "connection-timed-out",
                    "connection-reset",
                    "tls-handshake-failed",
                    "data-connection-failed",
                    "data-connection-aborted",
                    "passive-ports-blocked",
                    "transfer-stalled",
                    "network-unreachable",
                    "tls-closed-uncleanly",
                    "unexpected-reply",
                    "active-connection-failed");

    /** What a client says when it has given up, whatever the reason was. */
    private static final Set<String> LAST_WORDS = Set.of("listing-failed", "session-info");

    private static final String NEVER_CONNECTED = "connection-refused";

    private static final double HARDLY = 0.3;

    private static final Pattern DATA =
            Pattern.compile(
                    "data (?:socket|connection|channel)|transfer (?:socket|connection|channel)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PHP =
            Pattern.compile(
                    "ftp_\\w+\\(\\): ((?!php_|SSL|connect)[^\\n]+?)(?:' ?)?(?: in \\S+(?: on line |:)\\d+)?$");

    private static final Pattern THROWN =
            Pattern.compile("^(?:Uncaught )?(?:[\\w.]*(?:Error|Exception)): ");

    private final WordingReader wordings;
    private final CauseWriter causes;

    ClientTroubleRule(WordingReader wordings, CauseWriter causes) {
        this.wordings = wordings;
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        var findings = new ArrayList<Finding>();
        session.all(ClientMessage.class)
                .forEach(seen -> examine(session, seen).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> examine(Session session, Seen<ClientMessage> seen) {
        String text = seen.event().text();
        Optional<WordingReading> wording = wordings.message(text, session.author());
        Optional<Trouble> trouble = Trouble.in(text);
        boolean aboutReply = trouble.filter(Trouble::isAboutReply).isPresent();
        if (WrappedReply.isIn(session, seen) && !hidesWords(wording) && !aboutReply) {
            return Optional.empty();
        }
        boolean apart = trouble.filter(Trouble.NO_CONNECTION::equals).isPresent();
        Optional<Finding> told = apart ? Optional.empty() : told(seen);
        if (told.isPresent()) {
            return told;
        }
        if (wording.isPresent() && !aboutReply && !BY_MOMENT.contains(wording.get().cause())) {
            return Optional.of(eased(session, literally(seen, wording.get())));
        }
        return trouble.map(what -> eased(session, byMoment(session, seen, what, wording)))
                .or(() -> wording.map(reading -> inPlace(session, seen, reading)))
                .or(() -> withoutCode(session, seen))
                .or(() -> bySense(session, seen))
                .or(() -> byName(session, seen));
    }

    /** Some libraries throw the text of a refusal and drop the code. */
    private Optional<Finding> withoutCode(Session session, Seen<ClientMessage> seen) {
        return WrappedReply.followsRefusal(session, seen)
                ? Optional.empty()
                : wordings.told(THROWN.matcher(seen.event().text().strip()).replaceFirst(""))
                        .filter(reading -> reading.wording().severity().equals("error"))
                        .map(reading -> literally(seen, reading));
    }

    /** Some clients show that a command is not known without the code of the reply. */
    private Optional<Finding> byName(Session session, Seen<ClientMessage> seen) {
        return WrappedReply.followsRefusal(session, seen)
                ? Optional.empty()
                : NamedCommand.in(seen.event().text())
                        .map(
                                verb ->
                                        causes.finding(
                                                        "command-unknown",
                                                        Severity.ERROR,
                                                        0.6,
                                                        List.of(seen.number()),
                                                        quoted(seen))
                                                .fixedBy(Alternative.to(verb, "command-unknown")));
    }

    /** Some clients name the connection that the trouble is with. */
    private static Moment moment(Session session, Seen<ClientMessage> seen) {
        Moment moment = Moment.of(session, seen.number());
        if (isInDataFrame(seen.event()) && !TroubleCause.isData(moment)) {
            return Moment.BEFORE_PASSIVE_DATA;
        }
        return DATA.matcher(seen.event().text()).find() && !TroubleCause.isData(moment)
                ? Moment.TRANSFER
                : moment;
    }

    /** A stack that speaks of a data connection also names the command it was for. */
    private static boolean isInDataFrame(ClientMessage message) {
        return message.stage() == Stage.DATA_CONNECTION
                && Moment.TRANSFERS.contains(message.verb());
    }

    /** PHP drops the code of a reply and shows its text. */
    private Optional<Finding> told(Seen<ClientMessage> seen) {
        Matcher call = PHP.matcher(seen.event().text());
        if (!call.find()) {
            return Optional.empty();
        }
        String reply = call.group(1);
        return wordings.told(reply)
                .map(reading -> literally(seen, reading))
                .or(() -> ReplySense.inText(seen.verb(), reply).map(sense -> sensed(seen, sense)));
    }

    /** .NET puts a text of its own in the place of the server's. */
    private static boolean hidesWords(Optional<WordingReading> wording) {
        return wording.filter(
                        reading -> reading.said().product().id().equals("dotnet-ftpwebrequest"))
                .isPresent();
    }

    /** That a server has no TLS is a remark where the client goes on without. */
    private static Finding eased(Session session, Finding finding) {
        boolean wentOn =
                finding.cause().equals("tls-not-supported")
                        && session.exchanges().stream()
                                .anyMatch(e -> e.number() > finding.evidence().getLast());
        return wentOn ? finding.weighing(Severity.INFO) : finding;
    }

    /** "Could not connect to server" says nothing new once the server has answered. */
    private Finding inPlace(Session session, Seen<ClientMessage> seen, WordingReading reading) {
        Finding finding = literally(seen, reading);
        boolean answered = session.before(seen.number()).findAny().isPresent();
        return answered && NEVER_CONNECTED.equals(reading.cause())
                ? finding.weighing(Severity.INFO)
                : finding;
    }

    /** Some clients tell in their own words what the server answered. */
    private Optional<Finding> bySense(Session session, Seen<ClientMessage> seen) {
        return ReplySense.inMessage(seen.event().text())
                .filter(sense -> !WrappedReply.followsRefusal(session, seen))
                .map(sense -> sensed(seen, sense));
    }

    private Finding literally(Seen<ClientMessage> seen, WordingReading reading) {
        boolean lastWords = LAST_WORDS.contains(reading.cause());
        Finding finding =
                causes.finding(
                        reading.cause(),
                        lastWords ? Severity.INFO : Severity.ERROR,
                        lastWords ? HARDLY : reading.confidence(),
                        List.of(seen.number()),
                        CauseWriter.join(quoted(seen), reading.wording().explanation()));
        return finding.fixedBy(Fix.of(reading.said()));
    }

    private Finding byMoment(
            Session session,
            Seen<ClientMessage> seen,
            Trouble trouble,
            Optional<WordingReading> wording) {
        Moment moment =
                TroubleInPlace.isAtTheEnd(trouble, seen.event())
                        ? Moment.BETWEEN
                        : moment(session, seen);
        TroubleCause.Guess guess = TroubleCause.of(trouble, moment, session, seen.number());
        Finding finding =
                TroubleInPlace.of(
                        session,
                        seen,
                        trouble,
                        causes.finding(
                                guess.cause(),
                                trouble == Trouble.ASCII_DAMAGE ? Severity.WARNING : Severity.ERROR,
                                guess.confidence(),
                                List.of(seen.number()),
                                quoted(seen)));
        return wording.filter(reading -> reading.cause().equals(guess.cause()))
                .map(reading -> finding.fixedBy(Fix.of(reading.said())))
                .orElse(finding);
    }

    private Finding sensed(Seen<ClientMessage> seen, ReplySense sense) {
        return causes.finding(
                sense.cause(), Severity.ERROR, 0.55, List.of(seen.number()), quoted(seen));
    }

    private static String quoted(Seen<ClientMessage> seen) {
        String text = seen.event().text().strip();
        return "The client says “%s”."
                .formatted(text.length() > 200 ? text.substring(0, 200) + "…" : text);
    }
}
