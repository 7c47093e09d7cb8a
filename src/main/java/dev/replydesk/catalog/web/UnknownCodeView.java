package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.DigitMeaning;
import dev.replydesk.catalog.SocketError;
import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page for what is no reply code.
 *
 * @param plate the three digits to show, null when it is not three digits
 * @param cause what is behind the number, null unless a client prints it for a known cause
 * @param digits what each digit would say
 */
record UnknownCodeView(
        String title,
        @Nullable String plate,
        String explanation,
        @Nullable Cause cause,
        List<CodeView.DigitView> digits,
        List<CodeView.RelatedView> suggestions) {
    private static final int SUGGESTIONS = 3;
    private static final int LONGEST_SHOWN = 20;
    private static final List<String> POSITIONS = List.of("first", "second", "third");

    UnknownCodeView {
        digits = List.copyOf(digits);
        suggestions = List.copyOf(suggestions);
    }

    static UnknownCodeView of(String asked, Catalog catalog) {
        boolean number = asked.matches("[0-9]{1,6}");
        return number
                ? catalog.socketError(Integer.parseInt(asked))
                        .map(error -> of(error, catalog))
                        .orElseGet(() -> ofNumber(asked, catalog))
                : ofWords(asked, catalog);
    }

    private static UnknownCodeView of(SocketError error, Catalog catalog) {
        return new UnknownCodeView(
                error.number() + " is not an FTP reply",
                null,
                "Clients print this number for a network error: %s (%s). %s"
                        .formatted(error.name(), error.symbol(), error.notes()),
                Optional.ofNullable(error.cause()).flatMap(catalog::cause).orElse(null),
                List.of(),
                // What servers say about connections that fail.
                suggestions(
                        IntStream.of(425, 426, 421)
                                .mapToObj(catalog::code)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private static UnknownCodeView ofNumber(String asked, Catalog catalog) {
        boolean threeDigits = asked.length() == POSITIONS.size();
        return new UnknownCodeView(
                "There is no FTP reply " + asked,
                threeDigits ? asked : null,
                explanation(asked, threeDigits),
                null,
                threeDigits ? digits(asked, catalog) : List.of(),
                suggestions(catalog.nearestTo(asked, SUGGESTIONS)));
    }

    private static String explanation(String asked, boolean threeDigits) {
        if (!threeDigits) {
            return "A reply code has three digits. Numbers of five digits, such as 10060, are"
                    + " network errors that your client reports, not replies of the server.";
        }
        char first = asked.charAt(0);
        return first < '1' || first > '6'
                ? "The first digit of a reply goes from 1 to 6, so no server should send this one."
                        + " If yours does, it breaks RFC 959 and clients will treat it as an error."
                : "No standard defines it and no server that we know sends it. A client goes by the"
                        + " first digit, which keeps its meaning.";
    }

    private static List<CodeView.DigitView> digits(String asked, Catalog catalog) {
        return IntStream.range(0, POSITIONS.size())
                .mapToObj(i -> digit(POSITIONS.get(i), asked.charAt(i) - '0', catalog))
                .toList();
    }

    private static CodeView.DigitView digit(String position, int digit, Catalog catalog) {
        return catalog.digit(position, digit)
                .map(meaning -> meaningOf(digit, meaning))
                .orElseGet(
                        () ->
                                new CodeView.DigitView(
                                        Integer.toString(digit),
                                        "No meaning",
                                        "No standard gives this digit one here."));
    }

    private static CodeView.DigitView meaningOf(int digit, DigitMeaning meaning) {
        return new CodeView.DigitView(Integer.toString(digit), meaning.title(), meaning.meaning());
    }

    private static UnknownCodeView ofWords(String asked, Catalog catalog) {
        boolean showable = asked.length() <= LONGEST_SHOWN && !Command.hasControlCharacter(asked);
        return new UnknownCodeView(
                showable ? "“" + asked + "” is no reply code" : "That is no reply code",
                null,
                "A reply code has three digits, such as 530.",
                null,
                List.of(),
                suggestions(
                        IntStream.of(530, 550, 425)
                                .mapToObj(catalog::code)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private static List<CodeView.RelatedView> suggestions(List<CodeEntry> entries) {
        return entries.stream()
                .map(
                        entry ->
                                new CodeView.RelatedView(
                                        entry.number(), entry.name(), entry.summary()))
                .toList();
    }
}
