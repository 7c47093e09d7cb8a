package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.RichText.Kind;
import dev.replydesk.catalog.RichText.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    @Test
    void parseCutsLiteralsAndReplyCodesOut() {
        assertThat(RichText.parse("After `PASS` comes `230`.").segments())
                .containsExactly(
                        new Segment(Kind.WORDS, "After "),
                        new Segment(Kind.LITERAL, "PASS"),
                        new Segment(Kind.WORDS, " comes "),
                        new Segment(Kind.REPLY_CODE, "230"),
                        new Segment(Kind.WORDS, "."));
    }

    @Test
    void parseWhenLiteralsTouchMakesNoEmptyWordsBetween() {
        assertThat(RichText.parse("`530``PASS`").segments())
                .containsExactly(
                        new Segment(Kind.REPLY_CODE, "530"), new Segment(Kind.LITERAL, "PASS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "990", "099", "2200", "220 Ready", "5yz", ""})
    void parseWhenLiteralIsNoReplyCodeKeepsItLiteral(String literal) {
        assertThat(RichText.parse("`" + literal + "`").segments())
                .containsExactly(new Segment(Kind.LITERAL, literal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no mark", "`", "one ` alone", "220 without marks", "<b>"})
    void parseWhenNoPairOfMarksIsThereIsAllWords(String sentence) {
        assertThat(RichText.parse(sentence).segments())
                .containsExactly(new Segment(Kind.WORDS, sentence));
    }

    @Test
    void parseWhenLastMarkHasNoPartnerKeepsIt() {
        assertThat(RichText.parse("`a` and ` b").segments())
                .containsExactly(
                        new Segment(Kind.LITERAL, "a"), new Segment(Kind.WORDS, " and ` b"));
    }

    @Test
    void parseOfNothingIsNothing() {
        assertThat(RichText.parse("").segments()).isEmpty();
    }

    @Test
    void plainLeavesTheMarksOut() {
        assertThat(RichText.plain("After `PASS` comes `230`.")).isEqualTo("After PASS comes 230.");
    }
}
