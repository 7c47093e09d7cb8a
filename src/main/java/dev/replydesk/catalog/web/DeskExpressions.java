package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.RichText;
import java.util.List;

/** What templates may ask: how to show a code, and how a sentence of ours is cut. */
final class DeskExpressions {
    private final Catalog catalog;

    DeskExpressions(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether a code has a page. */
    public boolean isKnown(int code) {
        return catalog.code(code).isPresent();
    }

    /** Whether a cause has a page. */
    public boolean isCause(String id) {
        return catalog.cause(id).isPresent();
    }

    /** The pieces of a sentence, cut at its back quotes. */
    public List<RichText.Segment> parts(String sentence) {
        return RichText.parse(sentence).segments();
    }

    /** How the class with this first digit is shown. */
    public OutcomeView outcome(int firstDigit) {
        return OutcomeView.of(firstDigit);
    }

    /** How the class of this code is shown; grey for a number that no reply can carry. */
    public OutcomeView outcomeOf(int code) {
        return OutcomeView.of(code / 100);
    }

    /** The digits of a number, one by one. */
    public List<String> digits(String number) {
        return number.chars().mapToObj(Character::toString).toList();
    }
}
