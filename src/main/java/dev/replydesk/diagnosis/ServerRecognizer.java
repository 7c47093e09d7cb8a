package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Fingerprint;
import dev.replydesk.catalog.WordingPattern;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the product of a server by what it gives away. A greeting can be hidden or made up, so
 * every other trace counts as well, and several traces outweigh one.
 */
@Component
class ServerRecognizer {
    private static final int LONGEST_LINE = 500;
    private static final String NOT_FTP = "not-ftp";

    /** What one trace weighs, by how its data was checked. */
    private static final Map<String, Double> WEIGHTS =
            Map.of("source-verified", 1.0, "doc", 0.8, "known", 0.5);

    /** A trace of fewer fixed characters is found in many products. */
    private static final int TELLING = 18;

    /** A log has the form of its author, whatever name the server gives itself. */
    private static final double AUTHOR = 0.9;

    private final Catalog catalog;
    private final List<Trace> traces;

    ServerRecognizer(Catalog catalog) {
        this.catalog = catalog;
        traces = catalog.fingerprints().stream().map(Trace::of).toList();
    }

    private record Trace(Fingerprint fingerprint, WordingPattern pattern, double weight) {
        static Trace of(Fingerprint fingerprint) {
            WordingPattern pattern = WordingPattern.of(fingerprint.pattern());
            double checked = WEIGHTS.getOrDefault(fingerprint.confidence(), 0.5);
            double telling = Math.min(1, pattern.literals() / (double) TELLING);
            boolean greeting = fingerprint.signal().startsWith("banner");
            return new Trace(fingerprint, pattern, checked * telling * (greeting ? 2 : 1));
        }

        Optional<String> find(String text) {
            var matcher = pattern.pattern().matcher(text);
            if (!matcher.find()) {
                return Optional.empty();
            }
            String version = matcher.groupCount() > 0 ? matcher.group(1) : null;
            return Optional.of(version == null ? "" : version);
        }
    }

    private static final class Tally {
        private final String name;
        private final Map<Fingerprint, Double> weights = new HashMap<>();
        private String version = "";

        Tally(String name) {
            this.name = name;
        }

        void add(Trace trace, String found) {
            weights.put(trace.fingerprint(), trace.weight());
            if (version.isEmpty()) {
                version = found;
            }
        }

        double sum() {
            return weights.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** The server that wrote the log, else the one that its replies speak for. */
    Optional<ServerGuess> recognize(List<Exchange> exchanges, String author) {
        Optional<ServerGuess> heard = recognize(exchanges);
        return catalog.product(author)
                .filter(product -> !product.isClient())
                .map(
                        product ->
                                new ServerGuess(
                                        author, product.name(), version(heard, author), AUTHOR))
                .or(() -> heard);
    }

    private static String version(Optional<ServerGuess> heard, String product) {
        return heard.filter(guess -> guess.product().equals(product))
                .map(ServerGuess::version)
                .orElse("");
    }

    /** The product whose traces weigh most; empty where there is none. */
    Optional<ServerGuess> recognize(List<Exchange> exchanges) {
        var tallies = new HashMap<String, Tally>();
        for (Exchange exchange : exchanges) {
            exchange.answers().forEach(reply -> collect(exchange, reply, tallies));
        }
        double all = tallies.values().stream().mapToDouble(Tally::sum).sum();
        return tallies.entrySet().stream()
                .max(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, Tally> e) -> e.getValue().sum())
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(best -> guess(best.getKey(), best.getValue(), all));
    }

    private static ServerGuess guess(String product, Tally tally, double all) {
        double amount = 1 - Math.exp(-1.6 * tally.sum());
        double share = tally.sum() / all;
        double confidence = Math.round(100 * amount * share) / 100.0;
        return new ServerGuess(product, tally.name, tally.version, confidence);
    }

    private void collect(Exchange exchange, Reply reply, Map<String, Tally> tallies) {
        for (Trace trace : traces) {
            if (trace.fingerprint().product().equals(NOT_FTP)
                    || !heardHere(trace.fingerprint().signal(), exchange.verb(), reply)) {
                continue;
            }
            for (String text : reply.texts()) {
                trace.find(cut(text))
                        .ifPresent(
                                version ->
                                        tallies.computeIfAbsent(
                                                        trace.fingerprint().product(),
                                                        id -> new Tally(trace.fingerprint().name()))
                                                .add(trace, version));
            }
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_LINE, text.length()));
    }

    /** Whether a signal such as "banner-220" or "syst-215" speaks of this reply. */
    private static boolean heardHere(String signal, String verb, Reply reply) {
        int dash = signal.lastIndexOf('-');
        String where = signal.substring(0, dash);
        String code = signal.substring(dash + 1);
        boolean fits = code.equals(reply.code().toString()) || code.equals("detail");
        return fits
                && switch (where) {
                    case "banner" -> verb.equals(Command.CONNECT);
                    case "reply", "any", "unknown-command" -> true;
                    case "site-help" -> verb.equals("SITE");
                    case "host" -> false;
                    default ->
                            verb.equals(Command.UNKNOWN)
                                    || verb.toLowerCase(Locale.ROOT).equals(where);
                };
    }
}
