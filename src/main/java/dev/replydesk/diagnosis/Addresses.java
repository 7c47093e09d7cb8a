package dev.replydesk.diagnosis;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** What kind of address a numeric address is; names are never looked up. */
final class Addresses {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Addresses() {}

    /** Whether an address leads nowhere from outside: private, shared, loopback, link-local. */
    static boolean isInner(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return false;
        }
        try {
            InetAddress inner = InetAddress.getByName(address);
            return inner.isSiteLocalAddress()
                    || inner.isLoopbackAddress()
                    || inner.isLinkLocalAddress()
                    || inner.isAnyLocalAddress()
                    || isShared(inner.getAddress())
                    || isUniqueLocal(inner.getAddress());
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1");
    }

    /** Whether it can only be meant for the machine itself, or for nobody. */
    static boolean leadsNowhere(String address) {
        return address.equals("0.0.0.0");
    }

    /** Whether both are the same address, however it is written. */
    static boolean same(String one, String other) {
        if (!isNumeric(one) || !isNumeric(other)) {
            return one.equals(other);
        }
        try {
            return InetAddress.getByName(one).equals(InetAddress.getByName(other));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    static boolean isNumeric(String address) {
        return NUMERIC.matcher(address).matches();
    }

    /** RFC 6598: between a provider and its customers. */
    private static boolean isShared(byte[] bytes) {
        return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    }

    /** RFC 4193. */
    private static boolean isUniqueLocal(byte[] bytes) {
        return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    }
}
