package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The greeting comes, but late: the server looks the client up first. */
@Component
class LateGreetingRule implements DiagnosticRule {
    private static final Duration LATE = Duration.ofSeconds(3);

    private final CauseWriter causes;

    LateGreetingRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        Optional<Seen<ReplyReceived>> greeting =
                session.all(ReplyReceived.class)
                        .filter(seen -> seen.verb().equals(Command.CONNECT))
                        .filter(seen -> seen.event().reply().code().value() == 220)
                        .findFirst();
        return greeting
                .flatMap(seen -> connectedBefore(session, seen).flatMap(at -> late(seen, at)))
                .stream()
                .toList();
    }

    private static Optional<Duration> connectedBefore(
            Session session, Seen<ReplyReceived> greeting) {
        return session.all(Connected.class)
                .filter(seen -> seen.number() < greeting.number())
                .filter(seen -> seen.event().channel() == Channel.CONTROL)
                .reduce((earlier, later) -> later)
                .map(seen -> seen.event().at());
    }

    private Optional<Finding> late(Seen<ReplyReceived> greeting, Duration connected) {
        Duration waited = greeting.event().at().minus(connected);
        if (waited.compareTo(LATE) < 0) {
            return Optional.empty();
        }
        String seconds = String.format(Locale.ROOT, "%.1f seconds", waited.toMillis() / 1000.0);
        return Optional.of(
                causes.finding(
                                "greeting-timeout",
                                Severity.WARNING,
                                0.7,
                                List.of(greeting.number()),
                                "The greeting took %s. A server that looks the name of the client up in DNS, or asks its ident service, waits like this before it greets."
                                        .formatted(seconds))
                        .labelled("Slow")
                        .titled("the greeting takes " + seconds));
    }
}
