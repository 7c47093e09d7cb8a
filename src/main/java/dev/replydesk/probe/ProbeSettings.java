package dev.replydesk.probe;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and how much a probe may try.
 *
 * @param timeout for the whole probe
 * @param connectTimeout for one connection
 * @param replyTimeout for one reply
 * @param maxConcurrent how many probes run at once; further ones wait
 * @param allowedNetworks what public mode may probe besides global addresses, as CIDR blocks
 * @param allowedPorts the ports that may be probed, such as "21,1024-65535"; empty for the mode's
 */
@ConfigurationProperties("replydesk.probe")
public record ProbeSettings(
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("20s") Duration replyTimeout,
        @DefaultValue("200") int maxConcurrent,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("") String allowedPorts) {
    public ProbeSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
