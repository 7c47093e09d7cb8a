package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.Transcript.Entry;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command and the replies to it (RFC 959 section 5.4).
 *
 * @param number the number of the event that opens it
 * @param stage the part of the session in which it was sent
 * @param verb CONNECT for what came before any command, UNKNOWN where a log does not show it
 * @param replies in order; empty when none came
 */
record Exchange(
        int number, Stage stage, String verb, String argument, List<Seen<ReplyReceived>> replies) {
    Exchange {
        replies = List.copyOf(replies);
    }

    /** The exchanges of the session itself, in order. */
    static List<Exchange> of(Transcript transcript) {
        var exchanges = new ArrayList<Exchange>();
        var open = new Opening(0, Stage.CONNECT, Command.CONNECT, "", new ArrayList<>());
        for (Entry entry : transcript.session().toList()) {
            Optional<Opening> next = opening(entry, open);
            if (next.isPresent()) {
                open.close().ifPresent(exchanges::add);
                open = next.get();
            }
            if (entry.event() instanceof ReplyReceived received) {
                open.replies().add(new Seen<>(entry.number(), received, entry.verb()));
            }
        }
        open.close().ifPresent(exchanges::add);
        return exchanges;
    }

    private static Optional<Opening> opening(Entry entry, Opening open) {
        return switch (entry.event()) {
            case CommandSent sent ->
                    Optional.of(
                            Opening.at(entry, sent.command().verb(), sent.command().argument()));
            case ClientMessage message when !message.verb().isEmpty() ->
                    Optional.of(Opening.at(entry, message.verb(), ""));
            case ReplyReceived ignored when !open.verb().equals(entry.verb()) ->
                    Optional.of(Opening.at(entry, entry.verb(), ""));
            default -> Optional.empty();
        };
    }

    /** An exchange that more replies may join. */
    private record Opening(
            int number,
            Stage stage,
            String verb,
            String argument,
            List<Seen<ReplyReceived>> replies) {
        static Opening at(Entry entry, String verb, String argument) {
            return new Opening(
                    entry.number(), entry.event().stage(), verb, argument, new ArrayList<>());
        }

        Optional<Exchange> close() {
            return number == 0 && replies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Exchange(number, stage, verb, argument, replies));
        }
    }

    /** The same with a command that its log does not show. */
    Exchange as(String named) {
        return new Exchange(number, stage, named, "", replies);
    }

    /** The command with an argument that matters for what it means. */
    String command() {
        return argument.startsWith("-") ? verb + " " + argument : verb;
    }

    /** The replies themselves. */
    Stream<Reply> answers() {
        return replies.stream().map(seen -> seen.event().reply());
    }

    /** Whether a reply has this outcome. */
    boolean has(Outcome outcome) {
        return answers().anyMatch(reply -> reply.code().outcome() == outcome);
    }

    /** Whether it was done; what only prepared a transfer, and is not logged, does not count. */
    boolean completed() {
        boolean transfer = Moment.TRANSFERS.contains(verb);
        return answers()
                .filter(reply -> reply.code().outcome() == Outcome.POSITIVE_COMPLETION)
                .anyMatch(reply -> !transfer || !Moment.PREPARING.contains(reply.code().value()));
    }

    /** The first reply that refuses the command. */
    Optional<Seen<ReplyReceived>> refusal() {
        return replies.stream()
                .filter(seen -> seen.event().reply().code().outcome().isNegative())
                .findFirst();
    }

    boolean refused() {
        return refusal().isPresent();
    }
}
