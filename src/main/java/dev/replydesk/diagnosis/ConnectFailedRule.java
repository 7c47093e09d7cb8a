package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * No address of the server accepts the control connection. Of several failures the one that says
 * most counts: a machine without IPv6 cannot reach such an address, whatever the server does.
 */
@Component
class ConnectFailedRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        boolean connected =
                transcript.all(Connected.class).anyMatch(c -> c.channel() == Channel.CONTROL);
        if (connected) {
            return Optional.empty();
        }
        return Seen.all(transcript, ConnectFailed.class)
                .filter(seen -> seen.event().channel() == Channel.CONTROL)
                .min(Comparator.comparing(seen -> seen.event().failure()))
                .map(ConnectFailedRule::finding);
    }

    private static Finding finding(Seen<ConnectFailed> seen) {
        ConnectFailed failed = seen.event();
        String place = "port %d of %s".formatted(failed.port(), failed.address());
        List<Integer> evidence = List.of(seen.number());
        return switch (failed.failure()) {
            case REFUSED ->
                    new Finding(
                            "connection-refused",
                            Severity.ERROR,
                            "Refused",
                            "nothing accepts connections on " + place,
                            "The machine is there and answered at once that nothing listens on this"
                                    + " port. The FTP service is stopped, listens on another port"
                                    + " or address, or a firewall answers in its place.",
                            List.of(
                                    Fix.forClient(
                                            "Check the port: `21` for plain FTP and explicit TLS,"
                                                    + " `990` for implicit TLS."),
                                    Fix.forServer(
                                            "See whether the service runs and where it listens:"
                                                    + " `ss -ltnp` on the server.")),
                            0.95,
                            evidence);
            case TIMED_OUT ->
                    new Finding(
                            "connection-timed-out",
                            Severity.ERROR,
                            "No answer",
                            "nothing answers on " + place,
                            "The packets that open the connection got no answer at all. A firewall"
                                    + " drops them, the machine is off, or the address belongs to"
                                    + " nobody.",
                            List.of(
                                    Fix.forClient("Check the host name and the port."),
                                    Fix.forServer(
                                            "Open the port in the firewall of the machine and of"
                                                    + " the hosting platform.")),
                            0.9,
                            evidence);
            case UNREACHABLE ->
                    new Finding(
                            "network-unreachable",
                            Severity.ERROR,
                            "Unreachable",
                            "the network knows no way to " + failed.address(),
                            "A router, or this machine itself, has no route to that address.",
                            List.of(
                                    Fix.forClient(
                                            "Check the address; try IPv4 where only IPv6 fails.")),
                            0.9,
                            evidence);
            case FORBIDDEN ->
                    new Finding(
                            "target-forbidden",
                            Severity.ERROR,
                            "Not tried",
                            "this site does not connect to " + failed.address(),
                            "The name leads to an address that is private, reserved or otherwise not"
                                    + " part of the public internet. Probes from here never go"
                                    + " there.",
                            List.of(
                                    Fix.forClient(
                                            "Use the public name of the server, or run FTP Reply"
                                                    + " Desk inside your own network.")),
                            1,
                            evidence);
            case FAILED ->
                    new Finding(
                            "connection-failed",
                            Severity.ERROR,
                            "No connection",
                            "no connection to " + place,
                            "The connection could not be opened, and the operating system does not"
                                    + " say why.",
                            List.of(),
                            0.6,
                            evidence);
        };
    }
}
