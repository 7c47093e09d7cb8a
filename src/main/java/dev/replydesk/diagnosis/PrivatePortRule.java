package dev.replydesk.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** In active mode the client names its private address, to which no server outside can connect. */
@Component
class PrivatePortRule implements DiagnosticRule {
    private static final Pattern PORT = Pattern.compile("(\\d+),(\\d+),(\\d+),(\\d+),\\d+,\\d+");
    private static final Pattern EPRT = Pattern.compile("\\|1\\|([\\d.]+)\\|\\d+\\|");

    private final CauseWriter causes;

    PrivatePortRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        if (session.isProbe()
                || session.isBetweenServers()
                || session.peer().filter(Addresses::isInner).isPresent()) {
            return List.of();
        }
        return session.exchanges().stream()
                .filter(exchange -> Set.of("PORT", "EPRT").contains(exchange.verb()))
                .filter(exchange -> address(exchange).filter(Addresses::isInner).isPresent())
                .filter(exchange -> failed(session, exchange))
                .filter(exchange -> exchange.refused() || !session.transferRefusedAfter(exchange))
                .limit(1)
                .map(this::finding)
                .toList();
    }

    private static Optional<String> address(Exchange exchange) {
        Matcher port = PORT.matcher(exchange.argument());
        if (port.find()) {
            return Optional.of(
                    String.join(".", port.group(1), port.group(2), port.group(3), port.group(4)));
        }
        Matcher extended = EPRT.matcher(exchange.argument());
        return extended.find() ? Optional.of(extended.group(1)) : Optional.empty();
    }

    /** Refused at once, or the transfer after it never ends well. */
    private static boolean failed(Session session, Exchange exchange) {
        return exchange.refused()
                || session.after(exchange)
                        .filter(later -> Moment.TRANSFERS.contains(later.verb()))
                        .findFirst()
                        .filter(transfer -> transfer.completed() && !transfer.refused())
                        .isEmpty();
    }

    private Finding finding(Exchange exchange) {
        String address = address(exchange).orElseThrow();
        int last =
                exchange.replies().isEmpty()
                        ? exchange.number()
                        : exchange.replies().getLast().number();
        return causes.finding(
                        exchange.refused() ? "active-address-foreign" : "active-connection-failed",
                        Severity.ERROR,
                        0.88,
                        List.of(exchange.number(), last).stream().distinct().toList(),
                        "The client works in active mode and names %s as the address to connect to. That is a private address behind NAT: the server cannot reach it."
                                .formatted(address))
                .titled(
                        "active mode from behind NAT: `%s` names the private address %s"
                                .formatted(exchange.verb(), address))
                .fixedBy(List.of(Fix.forClient("Switch the client to passive mode.")));
    }
}
