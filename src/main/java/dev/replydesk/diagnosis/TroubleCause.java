package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.PassiveAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what a trouble comes from: the same words mean different things in different moments. */
final class TroubleCause {
    /** Some servers say 150 before the data connection stands; these words say that it does. */
    private static final Pattern STANDS =
            Pattern.compile("accepted|already open|here comes", Pattern.CASE_INSENSITIVE);

    private static final Set<Trouble> OF_TLS =
            EnumSet.of(Trouble.TLS, Trouble.TLS_VERSION, Trouble.PLAIN_TEXT_IN_TLS);

    private TroubleCause() {}

    /**
     * A cause with what speaks for it.
     *
     * @param confidence from 0 to 1
     */
    record Guess(String cause, double confidence) {}

    static Guess of(Trouble trouble, Moment moment, Session session, int number) {
        if (OF_TLS.contains(trouble) && greetedInClear(session, number)) {
            return new Guess("implicit-explicit-mismatch", 0.75);
        }
        return switch (trouble) {
            case NOT_FTP -> new Guess("not-an-ftp-server", 0.9);
            case DIRECTORY -> new Guess("directory-change-failed", 0.7);
            case CRASH -> new Guess("server-process-died", 0.75);
            case PROXY -> new Guess("proxy-failure", 0.8);
            case SERVER_CONFIG -> new Guess("server-config-error", 0.8);
            case PORTS_USED_UP -> new Guess("passive-port-range-exhausted", 0.8);
            case PASSIVE_REPLY -> new Guess("passive-reply-unparsable", 0.85);
            case MALFORMED -> new Guess("malformed-server-reply", 0.8);
            case OUT_OF_STEP -> new Guess("unexpected-reply", 0.75);
            case LISTING -> new Guess("listing-failed", 0.75);
            case ASCII_DAMAGE -> new Guess("ascii-mode-unsupported", 0.8);
            case NO_CONNECTION -> new Guess("login-required", 0.7);
            case PASSIVE_PORT -> new Guess("passive-listen-failed", 0.75);
            case PASSIVE_REFUSED -> new Guess("passive-disabled", 0.55);
            case DATA -> new Guess("passive-ports-blocked", 0.75);
            case NAME -> new Guess("host-not-found", 0.9);
            case CERTIFICATE -> new Guess("tls-certificate-untrusted", 0.85);
            case CERTIFICATE_NAME -> new Guess("tls-certificate-name-mismatch", 0.85);
            case SESSION_REUSE -> new Guess("data-tls-session-reuse-required", 0.8);
            case TLS_MISSING -> new Guess("tls-not-supported", 0.8);
            case LOCAL_FILE -> new Guess("local-file-error", 0.7);
            case ACTIVE -> new Guess("active-connection-failed", 0.8);
            case TLS_VERSION ->
                    isData(moment)
                            ? new Guess("data-tls-handshake-failed", 0.75)
                            : new Guess("tls-version-or-cipher-mismatch", 0.8);
            case PLAIN_TEXT_IN_TLS -> plainText(moment, session);
            case UNCLEAN_END -> uncleanEnd(moment);
            case TLS ->
                    isData(moment)
                            ? new Guess("data-tls-handshake-failed", 0.7)
                            : new Guess("tls-handshake-failed", 0.65);
            case REFUSED -> refused(moment);
            case UNREACHABLE -> unreachable(moment, session, number);
            case TIMED_OUT -> timedOut(moment, session, number);
            case RESET, CLOSED -> closed(moment);
        };
    }

    /** TLS without AUTH after a greeting in plain text: the client is set to implicit TLS. */
    private static boolean greetedInClear(Session session, int number) {
        List<Exchange> before = session.before(number).toList();
        return before.size() == 1
                && before.getFirst().verb().equals(Command.CONNECT)
                && before.getFirst().completed();
    }

    static boolean isData(Moment moment) {
        return Set.of(Moment.BEFORE_PASSIVE_DATA, Moment.BEFORE_ACTIVE_DATA, Moment.TRANSFER)
                .contains(moment);
    }

    /** Where TLS was to be, the server wrote plain text. */
    private static Guess plainText(Moment moment, Session session) {
        return switch (moment) {
            case CONNECTING, GREETING -> new Guess("implicit-explicit-mismatch", 0.9);
            case LOGIN -> {
                ServerGuess server = session.server();
                yield server != null && server.product().equals("vsftpd")
                        ? new Guess("chroot-writable-root", 0.7)
                        : new Guess("server-process-died", 0.6);
            }
            case BEFORE_PASSIVE_DATA, BEFORE_ACTIVE_DATA, TRANSFER ->
                    new Guess("data-tls-handshake-failed", 0.75);
            case HANDSHAKE, BETWEEN -> new Guess("tls-handshake-failed", 0.7);
        };
    }

    private static Guess uncleanEnd(Moment moment) {
        return switch (moment) {
            case TRANSFER, BETWEEN, BEFORE_PASSIVE_DATA, BEFORE_ACTIVE_DATA ->
                    new Guess("tls-closed-uncleanly", 0.7);
            case CONNECTING, GREETING, HANDSHAKE -> new Guess("tls-handshake-failed", 0.6);
            case LOGIN -> new Guess("server-process-died", 0.55);
        };
    }

    private static Guess refused(Moment moment) {
        return switch (moment) {
            case BEFORE_PASSIVE_DATA, TRANSFER -> new Guess("passive-ports-blocked", 0.8);
            case BEFORE_ACTIVE_DATA -> new Guess("active-connection-failed", 0.75);
            case CONNECTING, GREETING -> new Guess("connection-refused", 0.9);
            case HANDSHAKE, LOGIN, BETWEEN -> new Guess("connection-refused", 0.6);
        };
    }

    private static Guess unreachable(Moment moment, Session session, int number) {
        if (!isData(moment)) {
            return new Guess("network-unreachable", 0.85);
        }
        return offered(session, number)
                        .filter(address -> Addresses.isInner(address.host()))
                        .isPresent()
                ? new Guess("passive-address-unroutable", 0.85)
                : new Guess("passive-ports-blocked", 0.7);
    }

    private static Optional<PassiveAddress> offered(Session session, int number) {
        return session.dataWayBefore(number)
                .filter(way -> way.verb().equals("PASV"))
                .flatMap(way -> way.answers().findFirst())
                .flatMap(reply -> PassiveAddress.parse(reply.lastText()));
    }

    private static Guess timedOut(Moment moment, Session session, int number) {
        return switch (moment) {
            case CONNECTING -> new Guess("connection-timed-out", 0.85);
            case GREETING -> new Guess("greeting-timeout", 0.8);
            case HANDSHAKE -> new Guess("tls-handshake-failed", 0.6);
            case LOGIN -> new Guess("login-backend-unavailable", 0.45);
            case BEFORE_PASSIVE_DATA -> new Guess("passive-ports-blocked", 0.8);
            case BEFORE_ACTIVE_DATA -> new Guess("active-connection-failed", 0.8);
            case TRANSFER ->
                    stands(session, number)
                            ? new Guess("transfer-stalled", 0.6)
                            : byDirection(session, number);
            case BETWEEN -> new Guess("connection-timed-out", 0.45);
        };
    }

    private static boolean stands(Session session, int number) {
        return session.before(number).reduce((earlier, later) -> later).stream()
                .flatMap(Exchange::answers)
                .filter(reply -> reply.code().outcome() == Outcome.POSITIVE_PRELIMINARY)
                .anyMatch(reply -> STANDS.matcher(reply.lastText()).find());
    }

    private static Guess byDirection(Session session, int number) {
        boolean active =
                DataDirection.before(session, number).stream()
                        .anyMatch(DataDirection.ACTIVE::equals);
        return new Guess(active ? "active-connection-failed" : "passive-ports-blocked", 0.65);
    }

    private static Guess closed(Moment moment) {
        return switch (moment) {
            case HANDSHAKE -> new Guess("tls-handshake-failed", 0.65);
            case TRANSFER -> new Guess("data-connection-aborted", 0.65);
            case CONNECTING, GREETING, LOGIN -> new Guess("connection-reset", 0.6);
            case BEFORE_PASSIVE_DATA, BEFORE_ACTIVE_DATA, BETWEEN ->
                    new Guess("connection-reset", 0.45);
        };
    }
}
