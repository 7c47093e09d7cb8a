package dev.replydesk.probe;

import dev.replydesk.settings.ReplyDeskSettings;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lets a public desk hold one session with a target at a time, and leaves the target alone for a
 * while afterwards. Targets are told apart by the name that was typed, and by address as soon as
 * that is known: several names may lead to one machine. A desk for one person keeps no gate.
 */
@Component
class TargetGate {
    /** Beyond this the longest pause is cut short, so that memory is bounded. */
    static final int MOST_PAUSES = 10_000;

    private final boolean guarded;
    private final Duration pause;
    private final Clock clock;
    private final Set<String> inside = new HashSet<>();

    /** When the last session ended; in that order, so the oldest are found first. */
    private final Map<String, Instant> left = new LinkedHashMap<>();

    TargetGate(ReplyDeskSettings desk, LimitSettings settings, Clock clock) {
        guarded = !desk.isLocal();
        pause = settings.targetPause();
        this.clock = clock;
    }

    /**
     * Enters for a session with the host of this name; leave it in the end.
     *
     * @throws ProbeRefusedException when it is not its time
     */
    void enter(String host) {
        Optional<Duration> wait = tryEnter(key(host));
        if (wait.isPresent()) {
            throw ProbeRefusedException.targetAtRest(wait.get(), pause);
        }
    }

    /** Ends the session with the host of this name. */
    void leave(String host) {
        leaveKey(key(host));
    }

    /** Takes back an entry to which no session followed. */
    synchronized void giveUp(String host) {
        inside.remove(key(host));
    }

    /** Whether the address is free; if so it is taken now, and has to be left in the end. */
    boolean tryEnter(InetAddress address) {
        return tryEnter(key(address)).isEmpty();
    }

    /** Ends the session with this address. */
    void leave(InetAddress address) {
        leaveKey(key(address));
    }

    private synchronized Optional<Duration> tryEnter(String key) {
        if (!guarded) {
            return Optional.empty();
        }
        forgetOld();
        Instant end = left.get(key);
        if (end != null) {
            return Optional.of(Duration.between(clock.instant(), end.plus(pause)));
        }
        return inside.add(key) ? Optional.empty() : Optional.of(pause);
    }

    private synchronized void leaveKey(String key) {
        if (inside.remove(key)) {
            left.put(key, clock.instant());
            forgetOld();
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        Iterator<Instant> ends = left.values().iterator();
        while (ends.hasNext()) {
            boolean over = !ends.next().plus(pause).isAfter(now);
            if (!over && left.size() <= MOST_PAUSES) {
                return;
            }
            ends.remove();
        }
    }

    private static String key(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return "host " + name.replaceFirst("^\\[(.*)]$", "$1").replaceFirst("\\.$", "");
    }

    private static String key(InetAddress address) {
        return "address " + address.getHostAddress();
    }
}
