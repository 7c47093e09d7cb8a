package dev.replydesk.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one client: an IPv4 address, or the /64 network that an IPv6 host may roam in. */
record ClientAddress(String value) {
    private static final int NETWORK_BYTES = 8;

    static ClientAddress of(String remote) {
        return new ClientAddress(remote.contains(":") ? network(remote) : remote);
    }

    /** What contains a colon is an address or an error, but never looked up as a name. */
    private static String network(String remote) {
        try {
            InetAddress address = InetAddress.getByName(remote.replaceFirst("%.*", ""));
            byte[] bytes = address.getAddress();
            return bytes.length == 4
                    ? address.getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return remote;
        }
    }
}
