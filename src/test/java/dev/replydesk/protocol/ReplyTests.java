package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplyTests {

    @Test
    void textWhenLinesRepeatTheCodeLeavesItOut() {
        assertThat(reply("220-Welcome", "220-to", "  us", "220 Ready").text())
                .isEqualTo("Welcome\nto\n  us\nReady");
    }

    @Test
    void textWhenInnerLineStartsWithLongerNumberKeepsIt() {
        assertThat(reply("220-Welcome", "2200 files", "220 Ready").text())
                .isEqualTo("Welcome\n2200 files\nReady");
    }

    @Test
    void textWhenCodeStandsAloneIsEmpty() {
        assertThat(reply("220").text()).isEmpty();
        assertThat(reply("220-a", "220").lastText()).isEmpty();
    }

    @Test
    void lastTextIsThatOfTheLastLine() {
        assertThat(reply("220-Welcome", "220 Ready").lastText()).isEqualTo("Ready");
        assertThat(reply("220Ready").lastText()).isEqualTo("Ready");
    }

    @Test
    void rawKeepsTheCodes() {
        assertThat(reply("220-Welcome", "220 Ready").raw()).isEqualTo("220-Welcome\n220 Ready");
    }

    @Test
    void replyWithoutLinesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reply(new ReplyCode(220), List.of(), Set.of()));
    }

    @Test
    void replyCopiesWhatItIsGiven() {
        var lines = new ArrayList<>(List.of(line("220 a")));
        var odd = EnumSet.of(Irregularity.BARE_LF);
        var reply = new Reply(new ReplyCode(220), lines, odd);
        lines.clear();
        odd.clear();
        assertThat(reply.lines()).hasSize(1);
        assertThat(reply.irregularities()).containsExactly(Irregularity.BARE_LF);
    }

    private static Reply reply(String... lines) {
        return new Reply(
                new ReplyCode(220), Stream.of(lines).map(ReplyTests::line).toList(), Set.of());
    }

    private static ReplyLine line(String text) {
        return new ReplyLine(text, true, LineEnd.CRLF, 0);
    }
}
