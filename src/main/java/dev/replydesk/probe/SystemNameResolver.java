package dev.replydesk.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the operating system, IPv4 first, and waits no longer than for a connection. */
@Component
class SystemNameResolver implements NameResolver {
    private static final Executor LOOK_UPS = task -> Thread.ofVirtual().start(task);

    private final ProbeSettings settings;

    SystemNameResolver(ProbeSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<InetAddress> resolve(String host) {
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
