package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session as the rules look at it.
 *
 * @param server the product that answers; null where nothing gives it away
 * @param author the id of the product that wrote the log, a client or a server; empty where it is
 *     not known
 * @param exchanges the commands of the session itself with their replies
 */
record Session(
        Transcript transcript,
        @Nullable ServerGuess server,
        String author,
        List<Exchange> exchanges) {
    private static final Set<Integer> LOGGED_IN = Set.of(230, 232);

    Session {
        exchanges = List.copyOf(exchanges);
    }

    static Session of(Transcript transcript, @Nullable ServerGuess server, String author) {
        return new Session(transcript, server, author, Exchange.of(transcript));
    }

    /** Whether our own probe held it: only then are there stages. */
    boolean isProbe() {
        return !transcript.stages().isEmpty();
    }

    /** How a stage went; empty in a log, which measures none. */
    Optional<StageOutcome> outcome(Stage stage) {
        return transcript.stage(stage).map(result -> result.outcome());
    }

    /** Whether our probe says that a stage passed; a log says nothing of the kind. */
    boolean wentWell(Stage stage) {
        return outcome(stage).filter(end -> end == StageOutcome.PASSED).isPresent();
    }

    /** The address at the other end of the control connection; empty where a log hides it. */
    Optional<String> peer() {
        return transcript
                .all(Connected.class)
                .filter(connected -> connected.channel() == Channel.CONTROL)
                .map(Connected::address)
                .findFirst();
    }

    /** The replies to one verb that came before an event. */
    Stream<Exchange> before(int number) {
        return exchanges.stream().takeWhile(exchange -> exchange.number() < number);
    }

    Stream<Exchange> after(Exchange exchange) {
        return exchanges.stream().filter(later -> later.number() > exchange.number());
    }

    /** The event that says that the user was logged in before this one; empty when none does. */
    Optional<Integer> loginBefore(int number) {
        return exchanges.stream()
                .flatMap(exchange -> exchange.replies().stream())
                .filter(seen -> seen.number() < number)
                .filter(seen -> LOGGED_IN.contains(seen.event().reply().code().value()))
                .filter(seen -> Set.of("USER", "PASS", "ACCT", "UNKNOWN").contains(seen.verb()))
                .map(Seen::number)
                .findFirst();
    }

    /** Whether the control connection was encrypted, or agreed to be, before an event. */
    boolean encryptedBefore(int number) {
        boolean agreed =
                before(number)
                        .filter(exchange -> exchange.verb().equals("AUTH"))
                        .anyMatch(Exchange::completed);
        return agreed
                || Seen.all(transcript, TlsEstablished.class)
                        .anyMatch(
                                seen ->
                                        seen.number() < number
                                                && seen.event().channel() == Channel.CONTROL);
    }

    /** The last command before an event that asked for a data connection; empty when none did. */
    Optional<Exchange> dataWayBefore(int number) {
        return before(number)
                .filter(exchange -> DATA_WAYS.contains(exchange.verb()))
                .reduce((earlier, later) -> later);
    }

    /** Whether the next transfer after a command ended well. */
    boolean transferWorksAfter(Exchange exchange) {
        return nextTransfer(exchange)
                .filter(transfer -> transfer.completed() && !transfer.refused())
                .isPresent();
    }

    /**
     * Whether the next transfer after a command was refused for a reason of its own: the server was
     * not kept from opening the data connection.
     */
    boolean transferRefusedAfter(Exchange exchange) {
        return Stream.concat(Stream.of(exchange), nextTransfer(exchange).stream())
                .flatMap(later -> later.refusal().stream())
                .map(seen -> seen.event().reply())
                .filter(reply -> !NO_DATA.contains(reply.code().value()))
                .anyMatch(reply -> !DATA_WORDS.matcher(reply.text()).find());
    }

    /** Whether a client lets two servers send to each other (FXP). */
    boolean isBetweenServers() {
        return all(ClientMessage.class)
                .anyMatch(seen -> BETWEEN_SERVERS.matcher(seen.event().text()).find());
    }

    private static final Pattern BETWEEN_SERVERS =
            Pattern.compile("\\bFXP\\b|site[ -]to[ -]site", Pattern.CASE_INSENSITIVE);

    private Optional<Exchange> nextTransfer(Exchange exchange) {
        return after(exchange).filter(later -> Moment.TRANSFERS.contains(later.verb())).findFirst();
    }

    private static final Set<Integer> NO_DATA = Set.of(421, 425, 426);

    /** Some servers have other codes for a data connection that fails. */
    private static final Pattern DATA_WORDS =
            Pattern.compile("connect|time", Pattern.CASE_INSENSITIVE);

    private static final Set<String> DATA_WAYS = Set.of("PASV", "EPSV", "PORT", "EPRT");

    <E extends TranscriptEvent> Stream<Seen<E>> all(Class<E> kind) {
        return Seen.all(transcript, kind);
    }
}
