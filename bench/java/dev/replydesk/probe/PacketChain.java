package dev.replydesk.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The longest chain of packets in which each went on its way after the one before it had arrived
 * from the other side: what the line says about round trips, whatever the transcript says.
 */
final class PacketChain {
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;

    /** One packet, and when it went in and came out (seconds). */
    record Packet(double in, double out, boolean near, int from, int to, int flags, int content) {
        static Packet parse(String line) {
            String[] part = line.split(" ");
            return new Packet(
                    Double.parseDouble(part[0]),
                    Double.parseDouble(part[1]),
                    part[2].equals("near"),
                    Integer.parseInt(part[3]),
                    Integer.parseInt(part[4]),
                    Integer.parseInt(part[5]),
                    Integer.parseInt(part[6]));
        }

        boolean opens() {
            return flags == SYN;
        }

        boolean isMoreThanAcknowledgement() {
            return content > 0 || (flags & (SYN | FIN | RST)) != 0;
        }

        int nearPort() {
            return near ? from : to;
        }

        int farPort() {
            return near ? to : from;
        }
    }

    private PacketChain() {}

    /** What went into the line between two moments of System.nanoTime(), which it shares. */
    static List<Packet> read(Path log, long from, long to) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(Packet::parse)
                    .filter(packet -> packet.in() >= from / 1e9 && packet.in() <= to / 1e9)
                    .toList();
        }
    }

    /** The packets of all control connections but those that were opened beside the session. */
    static List<Packet> ofSession(List<Packet> packets, int controlPort) {
        List<Integer> controls =
                packets.stream()
                        .filter(packet -> packet.opens() && packet.to() == controlPort)
                        .map(Packet::from)
                        .toList();
        Set<Integer> beside = new HashSet<>(controls);
        beside.remove(controls.getFirst());
        beside.remove(controls.getLast());
        return packets.stream().filter(packet -> !beside.contains(packet.nearPort())).toList();
    }

    /**
     * How many one-way trips the longest chain has. A bare acknowledgement counts when it answers
     * the opening or the end of a connection, since programs wait for those.
     */
    static int oneWayTrips(List<Packet> packets) {
        var sorted = new ArrayList<>(packets);
        sorted.sort(Comparator.comparingDouble(Packet::in));
        record Arrival(Packet packet, int chain) {}
        var underWay = new ArrayDeque<Arrival>();
        Map<Boolean, Integer> arrived = new HashMap<>();
        Set<Turn> awaited = new HashSet<>();
        int longest = 0;
        for (Packet packet : sorted) {
            while (!underWay.isEmpty() && underWay.peek().packet().out() <= packet.in()) {
                Arrival arrival = underWay.remove();
                arrived.merge(!arrival.packet().near(), arrival.chain(), Math::max);
                if ((arrival.packet().flags() & (SYN | FIN)) != 0) {
                    awaited.add(Turn.answering(arrival.packet()));
                }
            }
            boolean answersOpeningOrEnd = awaited.remove(Turn.of(packet));
            if (packet.isMoreThanAcknowledgement() || answersOpeningOrEnd) {
                int chain = arrived.getOrDefault(packet.near(), 0) + 1;
                underWay.add(new Arrival(packet, chain));
                longest = Math.max(longest, chain);
            }
        }
        return longest;
    }

    /** One side of one connection. */
    private record Turn(boolean near, int nearPort, int farPort) {
        static Turn of(Packet packet) {
            return new Turn(packet.near(), packet.nearPort(), packet.farPort());
        }

        static Turn answering(Packet packet) {
            return new Turn(!packet.near(), packet.nearPort(), packet.farPort());
        }
    }
}
