package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.ExtendedPassivePort;
import dev.replydesk.protocol.Irregularity;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyCode;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.Transcript.Entry;
import dev.replydesk.transcript.Transcript.Turn;
import dev.replydesk.transcript.TranscriptEvent.ActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.ActivePortOpened;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import dev.replydesk.transcript.TranscriptEvent.NoActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says of every event what it means after the command it answers, and whether it may be there. */
@Component
public class Annotator {
    private static final String REPLY_FORM = "RFC 959 section 4.2";
    private static final String REPLY_SEQUENCE = "RFC 959 section 5.4";

    private final Catalog catalog;
    private final BearingReader bearings;

    Annotator(Catalog catalog, BearingReader bearings) {
        this.catalog = catalog;
        this.bearings = bearings;
    }

    /** One annotation an event, in the same order, before anything was concluded. */
    public List<Annotation> annotate(Transcript transcript) {
        return transcript.entries().stream().map(this::annotate).toList();
    }

    /** The same with what the product means by its wording, and whether each line matters. */
    public List<Annotation> annotate(Transcript transcript, Diagnosis diagnosis) {
        Map<Integer, BearingReader.Bearings> known = bearings.read(transcript, diagnosis);
        return transcript.entries().stream()
                .map(
                        entry ->
                                Optional.ofNullable(known.get(entry.number()))
                                        .map(bearing -> bearing.on(annotate(entry)))
                                        .orElseGet(() -> annotate(entry)))
                .toList();
    }

    private Annotation annotate(Entry entry) {
        return switch (entry.event()) {
            case CommandSent sent -> command(sent.command());
            case ReplyReceived received -> reply(received.reply(), entry.verb(), entry.turn());
            case UnreadableReply unreadable -> unreadable(unreadable.unreadable());
            case NameResolved ignored -> Annotation.of("");
            case NameNotResolved ignored ->
                    Annotation.of("Without an address nothing can be sent to the server.");
            case Connected ignored -> Annotation.of("");
            case ConnectFailed failed -> Annotation.of(EventNotes.explain(failed));
            case NoReply ignored ->
                    Annotation.of("A client would hang here until its own patience ends.");
            case ConnectionLost ignored -> Annotation.of("");
            case TlsEstablished tls -> Annotation.of(EventNotes.explain(tls));
            case TlsFailed failed -> Annotation.of(failed.failure().explanation());
            case SessionBegun ignored -> Annotation.of("");
            case TlsVersionAsked asked -> Annotation.of(EventNotes.explain(asked));
            case ActivePortOpened ignored ->
                    Annotation.of("In active mode the server connects to the client, here.");
            case ActiveConnection connection -> Annotation.of(EventNotes.explain(connection));
            case NoActiveConnection ignored ->
                    Annotation.of(
                            "The server could not come through: in active mode a firewall or router"
                                    + " on the client's side is usually in the way.");
            case DataTransferred data -> Annotation.of(EventNotes.explain(data));
            case ListingReceived listing -> Annotation.of(EventNotes.explain(listing));
            case ContentCompared compared -> Annotation.of(EventNotes.explain(compared));
            case ClientMessage ignored -> Annotation.of("");
            case ServerMessage ignored -> Annotation.of("");
            case Remark ignored -> Annotation.of("");
        };
    }

    private Annotation command(Command command) {
        return catalog.command(command.verb())
                .map(entry -> new Annotation(entry.title() + ".", null, entry.source().title()))
                .orElseGet(() -> Annotation.of(""));
    }

    private Annotation reply(Reply reply, String verb, Turn turn) {
        var sentences = new ArrayList<String>();
        sentences.add(meaning(reply.code(), verb));
        contents(reply).ifPresent(sentences::add);
        Placing placing = place(reply.code(), verb, turn);
        placing.remark().ifPresent(sentences::add);
        Conformance conformance = placing.conformance();
        String reference = placing.reference();
        for (Irregularity irregularity : inOrder(reply)) {
            sentences.add(irregularity.explanation());
            Conformance form = conformanceOf(irregularity);
            if (form.compareTo(conformance) > 0) {
                conformance = form;
                reference = REPLY_FORM;
            }
        }
        return new Annotation(String.join(" ", sentences), conformance, reference);
    }

    private Annotation unreadable(dev.replydesk.protocol.UnreadableReply unreadable) {
        var sentences = new ArrayList<String>();
        OtherProtocol.of(unreadable)
                .ifPresent(other -> sentences.add("This is how " + other.title() + " talks."));
        sentences.add(unreadable.problem().explanation());
        inOrder(unreadable).forEach(odd -> sentences.add(odd.explanation()));
        return new Annotation(String.join(" ", sentences), Conformance.VIOLATION, REPLY_FORM);
    }

    /** Sets have no order of their own, and a report should read the same every time. */
    private static List<Irregularity> inOrder(ServerAnswer answer) {
        return answer.irregularities().stream().sorted().toList();
    }

    /** The most specific sentence that is known: for this command, or for the code alone. */
    private String meaning(ReplyCode code, String verb) {
        Optional<CodeEntry> entry = catalog.code(code.value());
        Optional<String> afterCommand =
                entry.flatMap(CodeEntry::text)
                        .map(text -> text.after())
                        .flatMap(after -> Optional.ofNullable(after.get(verb)));
        return afterCommand
                .or(() -> catalog.command(verb).flatMap(c -> note(c, code)))
                .or(() -> entry.map(CodeEntry::summary))
                .orElseGet(() -> byDigits(code));
    }

    private static Optional<String> note(CommandEntry command, ReplyCode code) {
        return command.reply(code.value()).map(CommandReply::note).map(note -> note + ".");
    }

    private static String byDigits(ReplyCode code) {
        Outcome outcome = code.outcome();
        String subject =
                code.subject()
                        .map(s -> " The second digit stands for: " + s.standardName() + ".")
                        .orElse("");
        return "No standard knows `%s`. Its first digit makes it %s: %s.%s"
                .formatted(code, outcome.className(), outcome.advice(), subject);
    }

    /** What the numbers inside the text say. */
    private static Optional<String> contents(Reply reply) {
        return switch (reply.code().value()) {
            case 227 ->
                    Optional.of(
                            PassiveAddress.parse(reply.lastText())
                                    .map(Annotator::listensAt)
                                    .orElse("There is no usable address and port in this text."));
            case 229 ->
                    Optional.of(
                            ExtendedPassivePort.parse(reply.lastText())
                                    .map(port -> "The port is %d.".formatted(port.port()))
                                    .orElse("There is no usable port in this text."));
            default -> Optional.empty();
        };
    }

    private static String listensAt(PassiveAddress address) {
        return "The address is %s, the port %d (%d × 256 + %d)."
                .formatted(
                        address.host(), address.port(), address.port() / 256, address.port() % 256);
    }

    /** Whether a reply may stand where it stands. */
    private record Placing(Conformance conformance, String reference, Optional<String> remark) {}

    private Placing place(ReplyCode code, String verb, Turn turn) {
        if (turn == Turn.UNKNOWN) {
            return new Placing(
                    Conformance.EXPECTED,
                    REPLY_FORM,
                    Optional.of("The log does not show the command that it answers."));
        }
        if (turn == Turn.AFTER_FINAL && !ALWAYS_ALLOWED.contains(code.value())) {
            return new Placing(
                    Conformance.VIOLATION,
                    REPLY_SEQUENCE,
                    Optional.of(
                            "The command already had its final reply, so this one answers nothing"
                                    + " and may be taken for the answer to the next command."));
        }
        Optional<CommandReply> rule = catalog.reply(verb, code);
        if (rule.isEmpty()) {
            return new Placing(
                    Conformance.UNUSUAL,
                    REPLY_SEQUENCE,
                    Optional.of(
                            "No RFC lists `%s` as an answer to %s; clients go by the first digit."
                                    .formatted(code, spoken(verb))));
        }
        CommandReply allowed = rule.get();
        if (allowed.isPractice()) {
            return new Placing(
                    Conformance.UNUSUAL,
                    allowed.source().title(),
                    Optional.of("Servers do it, though no RFC lists it for this command."));
        }
        if (outOfPhase(allowed, turn)) {
            return new Placing(
                    Conformance.UNUSUAL,
                    allowed.source().title(),
                    Optional.of(
                            turn == Turn.FIRST
                                    ? "A preliminary reply (1yz) should have come before it."
                                    : "It is meant as a first answer, not after a preliminary one."));
        }
        return new Placing(Conformance.EXPECTED, allowed.source().title(), Optional.empty());
    }

    private static boolean outOfPhase(CommandReply allowed, Turn turn) {
        return turn == Turn.FIRST && allowed.phase() == Phase.SECOND
                || turn == Turn.AFTER_PRELIMINARY
                        && allowed.phase() == Phase.FIRST
                        && !ALWAYS_ALLOWED.contains(allowed.code());
    }

    /** A server that has to give up may say so at any time (RFC 959 section 4.2.2). */
    private static final Set<Integer> ALWAYS_ALLOWED = Set.of(421);

    private static String spoken(String verb) {
        return verb.equals(Command.CONNECT) ? "a new connection" : "`" + verb + "`";
    }

    private static Conformance conformanceOf(Irregularity irregularity) {
        return switch (irregularity) {
            case BARE_LF, CODE_ONLY, NO_SEPARATOR -> Conformance.VIOLATION;
            case MIXED_CODES, NOT_UTF8, CONTROL_CHARACTERS, LINE_CUT, REPLY_CUT ->
                    Conformance.UNUSUAL;
        };
    }
}
