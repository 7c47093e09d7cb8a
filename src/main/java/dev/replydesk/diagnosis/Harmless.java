package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refusals that look alarming and are not the problem: of commands that are optional, of one way
 * where another then worked, and of what was tried again with success.
 */
final class Harmless {
    /** Clients ask and go on, whatever the answer is. */
    private static final Set<String> OPTIONAL =
            Set.of(
                    "OPTS", "CLNT", "FEAT", "HELP", "SYST", "NOOP", "ALLO", "HOST", "LANG", "CSID",
                    "MFMT", "MFF", "MFCT", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
                    "MD5", "HASH", "AVBL", "DSIZ", "MLST", "STAT", "PBSZ", "SITE", "ABOR",
                    "XSYSTEM", "CCC", "SSCN", "CPSV");

    /** What a client tries next when the first is refused, and what both are for. */
    private static final Map<String, Set<String>> SUBSTITUTES =
            Map.ofEntries(
                    Map.entry("MLSD", Set.of("LIST", "NLST")),
                    Map.entry("LIST", Set.of("NLST", "MLSD", "LIST")),
                    Map.entry("EPSV", Set.of("PASV", "PORT", "EPRT", "LPSV")),
                    Map.entry("PASV", Set.of("EPSV", "PORT", "EPRT")),
                    Map.entry("EPRT", Set.of("PORT", "PASV", "EPSV")),
                    Map.entry("PORT", Set.of("PASV", "EPSV", "EPRT")),
                    Map.entry("AUTH", Set.of("AUTH", "USER", "PASS")),
                    Map.entry("SIZE", Set.of("RETR", "STOR", "APPE", "REST")),
                    Map.entry("MDTM", Set.of("RETR", "STOR", "APPE", "REST")),
                    Map.entry("REST", Set.of("RETR", "STOR", "APPE")),
                    Map.entry("PWD", Set.of("XPWD", "LIST", "NLST", "MLSD", "RETR", "STOR", "CWD")),
                    Map.entry("XPWD", Set.of("PWD", "LIST", "NLST", "MLSD", "RETR", "STOR", "CWD")),
                    Map.entry("CWD", Set.of("MKD", "XMKD", "CWD")),
                    Map.entry("MKD", Set.of("CWD", "STOR", "MKD", "PASV", "EPSV")),
                    Map.entry("XMKD", Set.of("CWD", "STOR", "XMKD", "PASV", "EPSV")),
                    Map.entry("DELE", Set.of("STOR", "RNFR", "RNTO")),
                    Map.entry("RNFR", Set.of("STOR")),
                    Map.entry("STOU", Set.of("STOR")),
                    Map.entry("PROT", Set.of("LIST", "NLST", "MLSD", "RETR", "STOR")));

    private static final Set<Integer> LOGGING_IN = Set.of(230, 232, 331, 332);

    private static final int LOOKED_AT = 300;

    private static final Pattern ENCRYPTION =
            Pattern.compile(
                    "\\b(?:tls|ssl|ftps)\\b|encrypt|secure|cleartext|plain",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STOPS =
            Pattern.compile("exception|traceback|error_perm|fatal", Pattern.CASE_INSENSITIVE);

    private Harmless() {}

    /** Why a refusal does no harm, in one sentence; empty when it does. */
    static Optional<String> why(Session session, Exchange refused, Seen<ReplyReceived> seen) {
        Reply reply = seen.event().reply();
        if (isOptional(refused, reply) && !isTheEnd(session, refused)) {
            return Optional.of(
                    "`%s` is optional; clients ask and go on without it."
                            .formatted(refused.verb()));
        }
        if (session.isProbe()) {
            return inProbe(session, refused, seen.event().stage());
        }
        boolean noData = reply.code().value() == 425 || reply.code().value() == 426;
        return reply.code().value() == 421 || noData && otherWayLater(session, refused)
                ? Optional.empty()
                : againWithSuccess(session, refused).or(() -> instead(session, refused, reply));
    }

    /** A script that stops at an optional command has its trouble there all the same. */
    private static boolean isTheEnd(Session session, Exchange refused) {
        return session.after(refused).allMatch(later -> later.verb().equals("QUIT"))
                && session.all(ClientMessage.class)
                        .filter(seen -> seen.number() > refused.number())
                        .anyMatch(seen -> STOPS.matcher(seen.event().text()).find());
    }

    private static boolean isOptional(Exchange refused, Reply reply) {
        return reply.code().value() != 421
                && OPTIONAL.contains(refused.verb())
                && !isDeathCry(reply);
    }

    /** A probe tries every way on purpose; what its stages ended with says whether one counts. */
    private static Optional<String> inProbe(Session session, Exchange refused, Stage stage) {
        if (session.outcome(stage).filter(end -> end == StageOutcome.PASSED).isPresent()) {
            return Optional.of("The session went on, and this part of it ended well.");
        }
        if (refused.verb().equals("AUTH")
                && session.after(refused).anyMatch(Harmless::isLoggedIn)) {
            return Optional.of("The session went on in plain text.");
        }
        if (refused.verb().equals("APPE")) {
            return Optional.of("Many servers do not append to files as they come.");
        }
        return isQuestion(refused) && session.after(refused).anyMatch(e -> e.verb().equals("RETR"))
                ? Optional.of("What counts is whether the file can be fetched.")
                : Optional.empty();
    }

    /** Some servers end with 500 OOPS what they cannot go on with. */
    private static boolean isDeathCry(Reply reply) {
        return reply.lastText().startsWith("OOPS") || reply.code().value() == 530;
    }

    private static Optional<String> againWithSuccess(Session session, Exchange refused) {
        if (refused.verb().equals(Command.CONNECT) || refused.verb().equals(Command.UNKNOWN)) {
            return Optional.empty();
        }
        boolean login = refused.verb().equals("USER") || refused.verb().equals("PASS");
        Predicate<Exchange> same =
                later ->
                        login
                                ? isLoggedIn(later)
                                : later.verb().equals(refused.verb())
                                        && later.argument().equals(refused.argument())
                                        && later.completed()
                                        && !later.refused();
        return session.after(refused).anyMatch(same)
                ? Optional.of("It was tried again later in the session, with success.")
                : Optional.empty();
    }

    /** What worked later in the other mode does not show that this one works. */
    private static boolean otherWayLater(Session session, Exchange refused) {
        Optional<DataDirection> before = DataDirection.before(session, refused.number());
        return session.after(refused)
                .filter(later -> Moment.TRANSFERS.contains(later.verb()))
                .filter(Exchange::completed)
                .findFirst()
                .flatMap(later -> DataDirection.before(session, later.number()))
                .filter(after -> before.filter(way -> way != after).isPresent())
                .isPresent();
    }

    private static boolean isLoggedIn(Exchange exchange) {
        return (exchange.verb().equals("PASS") || exchange.verb().equals("USER"))
                && exchange.answers().anyMatch(reply -> reply.code().value() / 10 == 23);
    }

    private static Optional<String> instead(Session session, Exchange refused, Reply reply) {
        Set<String> substitutes = SUBSTITUTES.getOrDefault(refused.verb(), Set.of());
        Optional<Exchange> other =
                session.after(refused)
                        .filter(later -> substitutes.contains(later.verb()))
                        .filter(later -> later.completed() && !later.refused())
                        .findFirst();
        if (other.isPresent()) {
            return Optional.of(
                    "`%s` after it worked, so nothing was lost.".formatted(other.get().verb()));
        }
        if (refused.verb().equals("AUTH") && goesOnInClear(session, refused)) {
            return Optional.of("The client went on without TLS, and the server let it.");
        }
        boolean asksForFile = isQuestion(refused);
        boolean goesOn =
                session.after(refused)
                        .anyMatch(later -> !later.verb().equals("QUIT") && !isProbing(later));
        boolean broken =
                Moment.TRANSFERS.contains(refused.verb()) && reply.code().value() / 100 == 4;
        boolean attempt = isAttempt(refused) && goesOn && !broken;
        return asksForFile && goesOn && reply.code().value() / 100 == 5 || attempt
                ? Optional.of(
                        "The client only asked, and went on with another command; what matters"
                                + " comes later.")
                : Optional.empty();
    }

    private static boolean goesOnInClear(Session session, Exchange refused) {
        boolean asked =
                Stream.concat(Stream.of(refused), session.after(refused))
                        .flatMap(Exchange::answers)
                        .anyMatch(reply -> LOGGING_IN.contains(reply.code().value()));
        boolean wanted =
                session.after(refused)
                        .flatMap(Exchange::answers)
                        .filter(reply -> reply.code().outcome().isNegative())
                        .map(reply -> reply.text())
                        .map(text -> text.substring(0, Math.min(LOOKED_AT, text.length())))
                        .anyMatch(text -> ENCRYPTION.matcher(text).find());
        return asked && !wanted;
    }

    private static boolean isQuestion(Exchange exchange) {
        return exchange.verb().equals("SIZE") || exchange.verb().equals("MDTM");
    }

    private static boolean isProbing(Exchange exchange) {
        return OPTIONAL.contains(exchange.verb());
    }

    /** Commands that clients send on the off chance, with another at hand. */
    private static boolean isAttempt(Exchange refused) {
        return Set.of("EPSV", "EPRT", "MLSD", "XPWD", "PROT", "REST").contains(refused.verb())
                && refused.stage() != Stage.LOGIN;
    }
}
