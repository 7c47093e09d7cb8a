package dev.replydesk.probe;

import dev.replydesk.settings.ReplyDeskSettings;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Says which addresses and ports a probe may connect to. It judges addresses, never names: a name
 * may lead elsewhere the next time it is asked.
 */
@Component
class TargetPolicy {
    /**
     * What the IANA registries of special-purpose addresses keep out of the public internet, and
     * one address of the public space under which a cloud tells its machines their secrets.
     */
    private static final List<IpAddressMatcher> SPECIAL =
            matchers(
                    Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "168.63.129.16/32",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3"));

    /** Global unicast, the only IPv6 space in public use, and what is carved out of it. */
    private static final IpAddressMatcher GLOBAL_V6 = new IpAddressMatcher("2000::/3");

    private static final List<IpAddressMatcher> SPECIAL_V6 =
            matchers(Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private final boolean everywhere;
    private final List<IpAddressMatcher> allowed;
    private final PortRanges ports;

    TargetPolicy(ReplyDeskSettings desk, ProbeSettings settings) {
        everywhere = desk.isLocal();
        allowed = matchers(settings.allowedNetworks().stream());
        String usual = everywhere ? "1-65535" : "21,990,1024-65535";
        ports =
                PortRanges.parse(
                        settings.allowedPorts().isBlank() ? usual : settings.allowedPorts());
    }

    private static List<IpAddressMatcher> matchers(Stream<String> blocks) {
        return blocks.map(IpAddressMatcher::new).toList();
    }

    /** Whether a probe may connect there. */
    boolean allows(InetAddress address, int port) {
        return ports.contains(port) && (everywhere || isGlobal(address) || isListed(address));
    }

    private boolean isListed(InetAddress address) {
        return matches(allowed, address);
    }

    private static boolean isGlobal(InetAddress address) {
        if (address.getAddress().length == 4) {
            return !matches(SPECIAL, address);
        }
        return GLOBAL_V6.matches(address.getHostAddress()) && !matches(SPECIAL_V6, address);
    }

    private static boolean matches(List<IpAddressMatcher> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.matches(address.getHostAddress()));
    }
}
