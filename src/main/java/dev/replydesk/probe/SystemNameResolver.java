package dev.replydesk.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the operating system, IPv4 first, and waits no longer than for a connection. */
@Component
class SystemNameResolver implements NameResolver {
    private static final Executor LOOK_UPS = task -> Thread.ofVirtual().start(task);

    /** What can be no name: four numbers, or something with colons. */
    private static final Pattern IP =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final ProbeSettings settings;

    SystemNameResolver(ProbeSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<InetAddress> resolve(String host) {
        Optional<InetAddress> literal = literal(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        var lookUp = CompletableFuture.supplyAsync(() -> lookUp(host), LOOK_UPS);
        try {
            return lookUp.get(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return List.of();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** An address in its usual form is looked up nowhere, and cannot be late. */
    private static Optional<InetAddress> literal(String host) {
        return IP.matcher(host).matches() ? lookUp(host).stream().findFirst() : Optional.empty();
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .sorted(Comparator.comparing(address -> address.getAddress().length))
                    .toList();
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
