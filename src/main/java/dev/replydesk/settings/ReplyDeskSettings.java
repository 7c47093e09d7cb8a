package dev.replydesk.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the application serves and for how long it keeps what it made.
 *
 * @param mode for one person on this machine, or for everybody
 */
@ConfigurationProperties("replydesk")
public record ReplyDeskSettings(@DefaultValue("local") Mode mode, @DefaultValue Reports reports) {

    /** Whom the application serves. */
    public enum Mode {
        /** Listens on loopback only and may probe any target. */
        LOCAL,
        /** Listens on all addresses and probes global addresses only. */
        PUBLIC
    }

    /**
     * How reports are kept.
     *
     * @param retention how long before a report is deleted
     */
    public record Reports(@DefaultValue("7d") Duration retention) {}

    /** Whether only the person at this machine uses it. */
    public boolean isLocal() {
        return mode == Mode.LOCAL;
    }
}
