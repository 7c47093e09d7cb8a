package dev.replydesk.catalog;

import dev.replydesk.protocol.ReplyCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knowledge base as it was in the database when the application started. It never changes. */
public final class Catalog {
    private final Map<Integer, CodeEntry> codes;
    private final Map<String, CommandEntry> commands;
    private final Map<String, Cause> causes;
    private final Map<String, Product> products;
    private final List<ProductWording> wordings;
    private final CatalogData data;

    Catalog(CatalogData data) {
        this.data = data;
        codes = new TreeMap<>(index(data.codes(), CodeEntry::number));
        commands = new TreeMap<>(index(data.commands(), CommandEntry::verb));
        causes = index(data.causes(), Cause::id);
        products = index(data.products(), Product::id);
        wordings = ProductWording.of(data.products());
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    /** All codes, the smallest first. */
    public List<CodeEntry> codes() {
        return List.copyOf(codes.values());
    }

    /** The code with this number. */
    public Optional<CodeEntry> code(int number) {
        return Optional.ofNullable(codes.get(number));
    }

    /** The codes that look most like a number that is none: nearest in digits, then in value. */
    public List<CodeEntry> nearestTo(String digits, int limit) {
        return codes.values().stream()
                .filter(entry -> entry.text().isPresent())
                .sorted(
                        Comparator.comparingInt(
                                        (CodeEntry entry) ->
                                                differences(digits, entry.code().toString()))
                                .thenComparingInt(entry -> distance(digits, entry.number())))
                .limit(limit)
                .toList();
    }

    private static int differences(String digits, String code) {
        int differences = Math.abs(digits.length() - code.length());
        for (int i = 0; i < Math.min(digits.length(), code.length()); i++) {
            if (digits.charAt(i) != code.charAt(i)) {
                differences++;
            }
        }
        return differences;
    }

    private static int distance(String digits, int number) {
        try {
            return Math.abs(Integer.parseInt(digits) - number);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** All commands, by verb. */
    public List<CommandEntry> commands() {
        return List.copyOf(commands.values());
    }

    /** The command with this verb, in upper case. */
    public Optional<CommandEntry> command(String verb) {
        return Optional.ofNullable(commands.get(verb));
    }

    /** The commands that a code may answer, those that are sent over the wire first. */
    public List<CommandEntry> commandsAnsweredBy(int code) {
        return commands.values().stream()
                .filter(command -> command.reply(code).isPresent())
                .sorted(
                        Comparator.comparing(CommandEntry::isPseudo)
                                .thenComparing(CommandEntry::verb))
                .toList();
    }

    /** What may be said of a code after a command: by the command's own rule, or one for all. */
    public Optional<CommandReply> reply(String verb, ReplyCode code) {
        return Stream.of(verb, CommandEntry.ANY)
                .map(commands::get)
                .flatMap(Stream::ofNullable)
                .flatMap(command -> command.reply(code.value()).stream())
                .findFirst();
    }

    /** Which reply may follow which. */
    public List<SequenceStep> sequence() {
        return data.sequence();
    }

    /** The stages of a session, in order. */
    public List<SessionStage> stages() {
        return data.stages();
    }

    /** The stage in which a code occurs first; empty for one that may come at any time. */
    public Optional<SessionStage> firstStageOf(int code) {
        return data.stages().stream().filter(stage -> stage.codes().contains(code)).findFirst();
    }

    /** What the digits promise. */
    public List<DigitMeaning> digits() {
        return data.digits();
    }

    /** What a digit in a position ("first", "second", "third") promises. */
    public Optional<DigitMeaning> digit(String position, int digit) {
        return data.digits().stream()
                .filter(meaning -> meaning.position().equals(position))
                .filter(
                        meaning ->
                                meaning.digit().equals(Integer.toString(digit))
                                        || position.equals("third"))
                .findFirst();
    }

    /** The causes that the wordings of products name, by id. */
    public List<Cause> causes() {
        return data.causes();
    }

    /** The cause with this id. */
    public Optional<Cause> cause(String id) {
        return Optional.ofNullable(causes.get(id));
    }

    /** The product with this id. */
    public Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /** What all products say: the servers first, then the clients, the best known of each first. */
    public List<ProductWording> wordings() {
        return wordings;
    }

    /** What the products of a kind say, as far as it fits. */
    public List<ProductWording> wordings(Product.Kind kind, Predicate<Wording> fits) {
        return wordings.stream()
                .filter(said -> said.product().kind() == kind && fits.test(said.wording()))
                .toList();
    }

    /** What gives server products away. */
    public List<Fingerprint> fingerprints() {
        return data.fingerprints();
    }

    /** The numbers that Microsoft IIS logs beside the reply code. */
    public List<IisSubStatus> iisSubStatuses() {
        return data.iisSubStatuses();
    }

    /** The numbers that clients print for socket failures. */
    public List<SocketError> socketErrors() {
        return data.socketErrors();
    }

    /** The socket failure with this number. */
    public Optional<SocketError> socketError(int number) {
        return data.socketErrors().stream().filter(error -> error.number() == number).findFirst();
    }
}
