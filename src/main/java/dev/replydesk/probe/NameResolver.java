package dev.replydesk.probe;

import java.net.InetAddress;
import java.util.List;

/** Looks a host name up. */
@FunctionalInterface
interface NameResolver {
    /** The addresses in the order of preference; empty when there are none. */
    List<InetAddress> resolve(String host);
}
