package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An event with its number, as rules cite it. */
record Seen<E extends TranscriptEvent>(int number, E event, String verb) {

    /** All events of one kind in the session itself, in order. */
    static <E extends TranscriptEvent> Stream<Seen<E>> all(Transcript transcript, Class<E> kind) {
        return transcript
                .session()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(e -> new Seen<>(e.number(), kind.cast(e.event()), e.verb()));
    }

    /** The first event of one kind that fits. */
    static <E extends TranscriptEvent> Optional<Seen<E>> first(
            Transcript transcript, Class<E> kind, Predicate<E> fits) {
        return all(transcript, kind).filter(seen -> fits.test(seen.event())).findFirst();
    }

    /** Whether something that can be read as a reply came before the first command. */
    static boolean greeting(Transcript transcript) {
        return transcript
                .all(ReplyReceived.class)
                .anyMatch(received -> received.stage() == Stage.GREETING);
    }

    /** The first reply to one command that fits. */
    static Optional<Seen<ReplyReceived>> reply(
            Transcript transcript, String verb, Predicate<Reply> fits) {
        return all(transcript, ReplyReceived.class)
                .filter(seen -> seen.verb().equals(verb))
                .filter(seen -> fits.test(seen.event().reply()))
                .findFirst();
    }
}
