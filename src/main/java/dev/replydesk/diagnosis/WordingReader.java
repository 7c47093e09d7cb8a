package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import dev.replydesk.catalog.WordingMatch;
import dev.replydesk.catalog.WordingMatcher;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks a reply, or a message of a client, up in the wordings of the catalog. */
@Component
class WordingReader {
    private static final String ANY = "ANY";

    /** Products that are others at heart, and talk like them. */
    private static final Map<String, String> KIN =
            Map.of(
                    "cpanel", "pure-ftpd",
                    "qnap", "proftpd",
                    "azure-app-service", "iis",
                    "tnftpd", "inetutils");

    /** So many fixed characters are no accident, whoever said them. */
    private static final int TELLING = 12;

    /** So many are said by one product only. */
    private static final int LONG = 20;

    /** A message is free text: a pattern of fewer fixed characters fits by accident. */
    private static final int FEWEST = 5;

    private final WordingMatcher matcher;

    WordingReader(Catalog catalog) {
        matcher = new WordingMatcher(catalog);
    }

    /** How near a wording is to what was heard; the higher, the nearer. */
    private record Candidate(WordingMatch match, int kinship, int command) {
        static final Comparator<Candidate> NEAREST =
                Comparator.comparingInt(Candidate::kinship)
                        .thenComparingInt(Candidate::command)
                        .thenComparingInt(candidate -> candidate.match().literals())
                        .reversed();
    }

    /** The nearest wording of the line of a reply that says most; empty when none fits. */
    Optional<WordingReading> reply(String verb, Reply reply, @Nullable ServerGuess server) {
        return nearest(verb, reply, server)
                .map(best -> reading(best, verb, reply, server))
                .or(() -> elsewhere(reply, server));
    }

    private Optional<Candidate> nearest(String verb, Reply reply, @Nullable ServerGuess server) {
        return reply.texts().stream()
                .flatMap(text -> candidates(verb, reply.code().value(), text, server))
                .sorted(Candidate.NEAREST)
                .findFirst();
    }

    /** A long text that a product says after another command; a log may hide that one. */
    private Optional<WordingReading> elsewhere(Reply reply, @Nullable ServerGuess server) {
        return nearest(Command.UNKNOWN, reply, server)
                .filter(best -> best.match().literals() >= LONG)
                .filter(best -> best.match().coverage() > 0.5)
                .map(best -> reading(best, Command.UNKNOWN, reply, server))
                .map(reading -> reading.lessSure(0.1));
    }

    private Stream<Candidate> candidates(
            String verb, int code, String text, @Nullable ServerGuess server) {
        return matcher.reply(code, text).stream()
                .map(
                        match ->
                                new Candidate(
                                        match,
                                        kinship(match, server),
                                        fit(match.said().wording(), verb)))
                .filter(candidate -> candidate.command() >= 0);
    }

    private WordingReading reading(
            Candidate best, String verb, Reply reply, @Nullable ServerGuess server) {
        ProductWording said = best.match().said();
        List<ProductWording> others =
                reply.texts().stream()
                        .flatMap(text -> candidates(verb, reply.code().value(), text, server))
                        .map(candidate -> candidate.match().said())
                        .filter(other -> other.product().id().equals(said.product().id()))
                        .filter(other -> other.wording().pattern().equals(said.wording().pattern()))
                        .filter(other -> !other.wording().cause().equals(said.wording().cause()))
                        .distinct()
                        .toList();
        return new WordingReading(said, confidence(best, others), others);
    }

    private static double confidence(Candidate best, List<ProductWording> others) {
        double base =
                switch (best.kinship()) {
                    case 3 -> 0.92;
                    case 2 -> 0.8;
                    case 1 -> 0.6;
                    default -> 0.7;
                };
        double unsure = best.command() == 0 ? 0.05 : 0;
        double vague = best.match().literals() < TELLING ? 0.1 : 0;
        double several = others.isEmpty() ? 0 : 0.15;
        double catchAll = best.match().coverage() < 0.2 ? 0.3 : 0;
        return base - unsure - vague - several - catchAll;
    }

    private static int kinship(WordingMatch match, @Nullable ServerGuess server) {
        String product = match.said().product().id();
        boolean generic = product.equals(Product.GENERIC);
        if (server != null && isOf(product, server.product())) {
            return 3;
        }
        boolean telling = match.literals() >= TELLING && match.coverage() > 0.5;
        if (generic) {
            return telling || server != null ? 1 : 0;
        }
        return telling ? 2 : server == null ? 1 : 0;
    }

    private static boolean isOf(String product, String guess) {
        return product.equals(guess) || product.equals(KIN.get(guess));
    }

    /** 2 for a wording of this command, 1 for one of any, 0 where the command is not known. */
    private static int fit(Wording wording, String verb) {
        if (verb.equals(Command.UNKNOWN)) {
            return 0;
        }
        if (wording.commands().contains(verb)) {
            return 2;
        }
        return wording.commands().contains(ANY) ? 1 : -1;
    }

    /** The nearest wording of the text of a reply whose code a client does not show. */
    Optional<WordingReading> told(String text) {
        return matcher.text(text).stream()
                .filter(match -> match.literals() >= TELLING && match.coverage() > 0.4)
                .findFirst()
                .map(match -> new WordingReading(match.said(), 0.7, List.of()));
    }

    /** The nearest wording of what a client said; empty when none fits. */
    Optional<WordingReading> message(String line, String client) {
        List<WordingMatch> matches =
                matcher.message(line).stream().filter(match -> match.literals() >= FEWEST).toList();
        return matches.stream()
                .filter(match -> match.said().product().id().equals(client))
                .findFirst()
                .or(() -> matches.stream().findFirst())
                .map(
                        match ->
                                new WordingReading(
                                        match.said(), certainty(match, client), List.of()));
    }

    private static double certainty(WordingMatch match, String client) {
        return match.said().product().id().equals(client) ? 0.85 : 0.75;
    }
}
