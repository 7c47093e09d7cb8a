package dev.replydesk.probe;

import dev.replydesk.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/** Probes a server behind a line with a delay, with every check, and counts the round trips. */
final class RoundTrips {
    private RoundTrips() {}

    /** Arguments: host, port, user, password, round trip in ms, log of the line, runs. */
    public static void main(String[] arguments) throws Exception {
        ProbeTarget target = Bench.target(arguments[0], arguments[1]);
        var credentials = new Credentials(arguments[2], arguments[3], "");
        double roundTrip = Double.parseDouble(arguments[4]);
        Path log = Path.of(arguments[5]);
        int runs = Integer.parseInt(arguments[6]);
        for (int run = 0; run <= runs; run++) {
            measure(run, target, credentials, roundTrip, log);
        }
    }

    private static void measure(
            int run, ProbeTarget target, Credentials credentials, double roundTrip, Path log)
            throws Exception {
        long start = System.nanoTime();
        Transcript transcript = Bench.probe(target, credentials);
        long end = System.nanoTime();
        // What is under way is to come out, and be logged.
        Thread.sleep(500);

        double elapsed = (end - start) / 1e6;
        var counts = TurnCount.of(transcript);
        int turns = counts.values().stream().mapToInt(Integer::intValue).sum();
        var packets = PacketChain.ofSession(PacketChain.read(log, start, end), target.port());
        System.out.printf(
                "%-7s %5.0f ms, %3d round trips (packets: %5.1f, line: %.2f ms), ratio %.3f%n",
                run == 0 ? "cold" : "run " + run,
                elapsed,
                turns,
                PacketChain.oneWayTrips(packets) / 2.0,
                2_000 * packets.stream().mapToDouble(p -> p.out() - p.in()).average().orElse(0),
                elapsed / (turns * roundTrip));
        if (run == 0) {
            System.out.println("        " + counts);
            System.out.println("        " + outcomes(transcript));
        }
        if (Boolean.getBoolean("replydesk.bench.events")) {
            printEvents(transcript);
        }
    }

    private static List<String> outcomes(Transcript transcript) {
        return transcript.stages().stream()
                .map(stage -> stage.stage() + " " + stage.outcome())
                .toList();
    }

    private static void printEvents(Transcript transcript) {
        double before = 0;
        for (Transcript.Entry entry : transcript.entries()) {
            double at = entry.event().at().toNanos() / 1e6;
            String text = entry.event().toString();
            System.out.printf(
                    "%8.1f %+8.1f %s%n",
                    at, at - before, text.substring(0, Math.min(150, text.length())));
            before = at;
        }
    }
}
