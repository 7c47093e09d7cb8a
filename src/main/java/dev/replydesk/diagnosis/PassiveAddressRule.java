package dev.replydesk.diagnosis;

import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The 227 reply offers another address than the one the control connection goes to. */
@Component
class PassiveAddressRule implements DiagnosticRule {
    private static final String CAUSE = "passive-address-unroutable";

    private static final Set<String> ENDS =
            Set.of("ABOR", "QUIT", "PORT", "EPRT", "PASV", "EPSV", "UNKNOWN");

    private final CauseWriter causes;

    PassiveAddressRule(CauseWriter causes) {
        this.causes = causes;
    }

    /** A 227 reply with what it offers. */
    private record Offer(Exchange pasv, Seen<ReplyReceived> reply, PassiveAddress address) {
        String host() {
            return address.host();
        }
    }

    @Override
    public List<Finding> examine(Session session) {
        if (session.isBetweenServers()) {
            return List.of();
        }
        return offers(session).stream()
                .flatMap(offer -> examine(session, offer).stream())
                .limit(1)
                .toList();
    }

    private static List<Offer> offers(Session session) {
        return session.exchanges().stream()
                .flatMap(
                        exchange ->
                                exchange.replies().stream()
                                        .filter(seen -> seen.event().reply().code().value() == 227)
                                        .flatMap(seen -> offer(exchange, seen).stream()))
                .toList();
    }

    private static Optional<Offer> offer(Exchange exchange, Seen<ReplyReceived> seen) {
        return PassiveAddress.parse(seen.event().reply().text())
                .map(address -> new Offer(exchange, seen, address));
    }

    private Optional<Finding> examine(Session session, Offer offer) {
        Optional<String> peer = session.peer();
        boolean numeric = peer.filter(Addresses::isNumeric).isPresent();
        if (numeric && Addresses.same(peer.get(), offer.host())
                || isUsed(session, offer.host())
                || !session.isProbe() && session.transferRefusedAfter(offer.pasv())) {
            return Optional.empty();
        }
        return session.isProbe() || numeric && !peer.get().contains(":")
                ? byComparison(session, offer, peer.orElse(""))
                : byFailure(session, offer, peer.orElse(""));
    }

    /** Both ends are known. */
    private Optional<Finding> byComparison(Session session, Offer offer, String peer) {
        boolean nowhere =
                Addresses.leadsNowhere(offer.host())
                        || Addresses.isLoopback(offer.host()) && !Addresses.isLoopback(peer)
                        || Addresses.isInner(offer.host()) && !Addresses.isInner(peer)
                        || Addresses.isLoopback(peer) && !Addresses.isLoopback(offer.host())
                        || wasTriedInVain(session, offer.host());
        boolean replaced = !session.isProbe() && session.transferWorksAfter(offer.pasv());
        Severity severity = nowhere && !replaced ? Severity.ERROR : Severity.WARNING;
        return Optional.of(finding(offer, severity, nowhere ? 0.95 : 0.8, peer));
    }

    /** The log does not name the server's address; a private one that does not work is wrong. */
    private Optional<Finding> byFailure(Session session, Offer offer, String peer) {
        boolean local = peer.equals("localhost") || !Addresses.isInner(offer.host());
        return local || session.transferWorksAfter(offer.pasv())
                ? Optional.empty()
                : Optional.of(
                        finding(
                                offer,
                                wasTried(session, offer) ? Severity.ERROR : Severity.WARNING,
                                0.8,
                                peer));
    }

    /** What is not a transfer shows that the client did not get to one. */
    private static boolean wasTried(Session session, Offer offer) {
        return session.after(offer.pasv())
                .findFirst()
                .map(next -> Moment.TRANSFERS.contains(next.verb()) || ENDS.contains(next.verb()))
                .orElse(true);
    }

    private static boolean wasTriedInVain(Session session, String host) {
        return session.all(ConnectFailed.class)
                .map(Seen::event)
                .anyMatch(
                        failed ->
                                failed.channel() == Channel.DATA && failed.address().equals(host));
    }

    /** That something accepts there is not enough: it need not be this server. */
    private static boolean isUsed(Session session, String host) {
        boolean there = false;
        for (TranscriptEvent event : session.transcript().all(TranscriptEvent.class).toList()) {
            if (event instanceof Connected connected && connected.channel() == Channel.DATA) {
                there = connected.address().equals(host);
            } else if (event instanceof DataTransferred data && there && data.bytes() > 0) {
                return !Addresses.leadsNowhere(host) && !Addresses.isInner(host);
            }
        }
        return false;
    }

    private Finding finding(Offer offer, Severity severity, double confidence, String peer) {
        String here =
                "The `227` reply offers %s%s. A client that believes it opens the data connection there, and its listings and transfers hang; clients that ignore the address, and those that use `EPSV`, get through."
                        .formatted(
                                offer.host(),
                                peer.isEmpty() ? "" : ", while the server is " + peer);
        String title =
                "the passive reply names %s %s".formatted(kind(offer.host()), offer.host())
                        + (peer.isEmpty() ? "" : ", the server is " + peer);
        return causes.finding(CAUSE, severity, confidence, List.of(offer.reply().number()), here)
                .titled(title);
    }

    private static String kind(String host) {
        return Addresses.leadsNowhere(host)
                ? "no usable address,"
                : Addresses.isInner(host) ? "the private address" : "another address,";
    }
}
