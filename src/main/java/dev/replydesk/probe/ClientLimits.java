package dev.replydesk.probe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.replydesk.settings.ReplyDeskSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Counts the probes that each client of a public desk starts. */
@Component
public class ClientLimits {
    /** Beyond this the client that was seen longest ago is forgotten, so that memory is bounded. */
    private static final int MOST_CLIENTS = 100_000;

    private final boolean limited;
    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<ClientAddress, Bucket> buckets;

    ClientLimits(ReplyDeskSettings desk, LimitSettings settings, Clock clock) {
        limited = !desk.isLocal();
        this.settings = settings;
        time = meter(clock);
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_CLIENTS)
                        .expireAfterAccess(timeToFill(settings))
                        .build();
    }

    /** A bucket that had this long to fill is as good as a new one. */
    private static Duration timeToFill(LimitSettings settings) {
        return Duration.ofHours(settings.burst() / settings.probesPerHour() + 1L);
    }

    /**
     * Counts one probe.
     *
     * @param address whom the request came from, as the container says
     * @throws ProbeRefusedException when the client has started too many
     */
    public void admit(String address) {
        if (!limited) {
            return;
        }
        Bucket bucket = buckets.get(ClientAddress.of(address), client -> full());
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw ProbeRefusedException.tooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(settings.burst())
                                        .refillGreedy(
                                                settings.probesPerHour(), Duration.ofHours(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
