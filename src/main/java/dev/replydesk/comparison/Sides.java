package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeStatus;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.DigitMeaning;
import java.util.List;

/** Says of a code what a comparison says of it, whichever codes stand beside it. */
final class Sides {
    private final Catalog catalog;
    private final Occurrences occurrences;

    Sides(Catalog catalog, Occurrences occurrences) {
        this.catalog = catalog;
        this.occurrences = occurrences;
    }

    ComparedCode of(CodeEntry entry) {
        return entry.text().map(text -> of(entry, text)).orElseGet(() -> factsOf(entry));
    }

    private static ComparedCode of(CodeEntry entry, CodeText text) {
        return new ComparedCode(
                entry,
                text.description(),
                entry.primary().standardText(),
                text.whenSeen(),
                text.howToFix().client(),
                text.howToFix().server(),
                text.whenToUse().server(),
                text.whenToUse().client());
    }

    private ComparedCode factsOf(CodeEntry entry) {
        DigitMeaning promise = catalog.digit("first", entry.code().firstDigit()).orElseThrow();
        boolean inForce = entry.primary().status() == CodeStatus.STANDARD;
        String successor = successorOf(entry);
        return new ComparedCode(
                entry,
                entry.summary() + successor,
                entry.primary().standardText(),
                List.of(occurrences.when(entry)),
                List.of("Go by the first digit. " + promise.clientAction()),
                List.of(
                        inForce
                                ? "Send it as the standard says."
                                : "Find out why the server sends a code that no standard in force"
                                        + " defines."),
                inForce
                        ? "Send it as the standard says."
                        : "Do not send it: no standard in force defines it." + successor,
                promise.clientAction());
    }

    private static String successorOf(CodeEntry entry) {
        String obsoletedBy = entry.primary().obsoletedBy();
        return obsoletedBy == null
                ? ""
                : " Replaced by " + obsoletedBy.replaceAll("rfc(\\d+)", "RFC $1") + ".";
    }
}
