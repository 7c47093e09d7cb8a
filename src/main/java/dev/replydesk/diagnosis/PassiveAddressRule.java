package dev.replydesk.diagnosis;

import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The 227 reply offers another address than the one the control connection goes to. */
@Component
class PassiveAddressRule implements DiagnosticRule {
    @Override
    public Optional<Finding> examine(Transcript transcript) {
        Optional<String> peer =
                transcript
                        .all(Connected.class)
                        .filter(connected -> connected.channel() == Channel.CONTROL)
                        .map(Connected::address)
                        .findFirst();
        return peer.flatMap(
                address ->
                        Seen.reply(transcript, "PASV", reply -> reply.code().value() == 227)
                                .filter(seen -> !leadsThere(transcript, seen))
                                .flatMap(seen -> examine(seen, address)));
    }

    /** A server may have more than one public address, and serve data on another. */
    private static boolean leadsThere(Transcript transcript, Seen<ReplyReceived> seen) {
        Optional<PassiveAddress> offered =
                PassiveAddress.parse(seen.event().reply().lastText())
                        .filter(address -> !isInner(address.host()));
        return offered.isPresent() && isUsed(transcript, offered.get().host());
    }

    /** That something accepts there is not enough: it need not be this server. */
    private static boolean isUsed(Transcript transcript, String host) {
        boolean there = false;
        for (TranscriptEvent event : transcript.all(TranscriptEvent.class).toList()) {
            if (event instanceof Connected connected && connected.channel() == Channel.DATA) {
                there = connected.address().equals(host);
            } else if (event instanceof DataTransferred data && there && data.bytes() > 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Finding> examine(Seen<ReplyReceived> seen, String peer) {
        return PassiveAddress.parse(seen.event().reply().lastText())
                .filter(offered -> !offered.host().equals(peer))
                .map(offered -> finding(seen, offered, peer));
    }

    /** On the way to a public peer a private address leads nowhere; elsewhere it may be meant. */
    private static Finding finding(Seen<ReplyReceived> seen, PassiveAddress offered, String peer) {
        boolean unroutable = offered.host().equals("0.0.0.0") || isInner(offered.host());
        boolean certain = unroutable && !isInner(peer);
        return new Finding(
                "passive-address-unroutable",
                certain ? Severity.ERROR : Severity.WARNING,
                certain ? "Broken" : "Odd address",
                "the passive reply offers %s, the server is %s".formatted(offered.host(), peer),
                "A client that believes the `227` reply opens the data connection to %s instead of the server itself, and its listings and transfers hang. Clients that ignore the address, and clients that use `EPSV`, get through."
                        .formatted(offered.host()),
                List.of(
                        new Fix(
                                Fix.Audience.SERVER,
                                "vsftpd",
                                "Announce the public address.",
                                null,
                                "pasv_address=" + peer),
                        new Fix(
                                Fix.Audience.SERVER,
                                "ProFTPD",
                                "Announce the public address.",
                                null,
                                "MasqueradeAddress " + peer),
                        new Fix(
                                Fix.Audience.SERVER,
                                "Pure-FTPd",
                                "Announce the public address.",
                                null,
                                "ForcePassiveIP " + peer),
                        Fix.forClient(
                                "Let the client ignore the address, or use extended passive mode"
                                        + " (`EPSV`).")),
                certain ? 0.95 : 0.86,
                List.of(seen.number()));
    }

    /** Both texts are numeric addresses, so no name is looked up. */
    private static boolean isInner(String address) {
        try {
            InetAddress inner = InetAddress.getByName(address);
            return inner.isSiteLocalAddress()
                    || inner.isLoopbackAddress()
                    || inner.isLinkLocalAddress()
                    || inner.isAnyLocalAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
