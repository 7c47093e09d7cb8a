package dev.replydesk.probe;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a desk for everybody lets itself be used. A desk for one person has no such limits.
 *
 * @param probesPerHour how many probes one client may start, in the long run
 * @param burst how many of them may follow each other without a pause
 * @param targetPause how long a target is left alone after a probe
 */
@ConfigurationProperties("replydesk.limits")
public record LimitSettings(
        @DefaultValue("30") int probesPerHour,
        @DefaultValue("10") int burst,
        @DefaultValue("30s") Duration targetPause) {
    public LimitSettings {
        if (probesPerHour < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "replydesk.limits: probes-per-hour and burst start at 1");
        }
        if (targetPause.isNegative()) {
            throw new IllegalArgumentException("replydesk.limits.target-pause is negative");
        }
    }
}
