package dev.replydesk.probe;

import java.util.List;
import java.util.stream.Stream;

/** A set of ports, written as "21,990,1024-65535". */
record PortRanges(List<Range> ranges) {
    PortRanges {
        ranges = List.copyOf(ranges);
    }

    record Range(int from, int to) {
        Range {
            if (from < 1 || to > 65535 || from > to) {
                throw new IllegalArgumentException("Not a range of ports: " + from + "-" + to);
            }
        }
    }

    static PortRanges parse(String text) {
        return new PortRanges(
                Stream.of(text.split(",", -1)).map(String::strip).map(PortRanges::range).toList());
    }

    private static Range range(String text) {
        String[] ends = text.split("-", -1);
        int from = Integer.parseInt(ends[0].strip());
        return new Range(from, ends.length == 1 ? from : Integer.parseInt(ends[1].strip()));
    }

    boolean contains(int port) {
        return ranges.stream().anyMatch(range -> range.from() <= port && port <= range.to());
    }
}
