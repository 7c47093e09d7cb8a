package dev.replydesk.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.ReplyReader;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.report.web.LineSegment.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSegmentTests {

    @Test
    void ofTextWithoutSecretIsOnePiece() {
        assertThat(LineSegment.ofText("USER mira"))
                .containsExactly(new LineSegment(Kind.TEXT, "USER mira"));
    }

    @Test
    void ofTextSetsTheMaskApart() {
        assertThat(LineSegment.ofText(new Command("PASS", "tr0ub4dor").toString()))
                .containsExactly(
                        new LineSegment(Kind.TEXT, "PASS "),
                        new LineSegment(Kind.MASKED, Command.MASK),
                        new LineSegment(Kind.TEXT, ""));
    }

    @Test
    void ofAnswerSetsTheCodeApart() throws IOException {
        assertThat(of("220 Ready\r\n"))
                .containsExactly(
                        new LineSegment(Kind.CODE, "220"), new LineSegment(Kind.TEXT, " Ready"));
    }

    @Test
    void ofAnswerMarksTheCodeOfLaterLinesAsRepeated() throws IOException {
        assertThat(of("220-Welcome\r\n220-to\r\n220 us\r\n"))
                .extracting(LineSegment::kind)
                .containsExactly(
                        Kind.CODE,
                        Kind.TEXT,
                        Kind.TEXT,
                        Kind.AGAIN,
                        Kind.TEXT,
                        Kind.TEXT,
                        Kind.AGAIN,
                        Kind.TEXT);
    }

    @Test
    void ofAnswerWhenInnerLineStartsWithLongerNumberLeavesItWhole() throws IOException {
        assertThat(of("220-Welcome\r\n2200 files\r\n220 Ready\r\n"))
                .contains(new LineSegment(Kind.TEXT, "2200 files"));
    }

    @Test
    void ofAnswerThatIsNoReplyHasNoCode() throws IOException {
        assertThat(of("999 Ready\r\n")).containsExactly(new LineSegment(Kind.TEXT, "999 Ready"));
    }

    @Test
    void ofAnswerMarksBareLineFeedsAndCuts() throws IOException {
        assertThat(of("220 a\n")).endsWith(new LineSegment(Kind.MARK, " [LF]"));
        assertThat(of("220 " + "a".repeat(10_000) + "\r\n"))
                .endsWith(new LineSegment(Kind.MARK, " … 1,812 more bytes"));
    }

    @Test
    void ofAnswerKeepsMarkupAsText() throws IOException {
        assertThat(of("220 <script>alert(1)</script>\r\n"))
                .contains(new LineSegment(Kind.TEXT, " <script>alert(1)</script>"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0000', \\x00",
        "'\u001b[2J', \\x1b[2J",
        "'\r', \\x0d",
        "'\b', \\x08",
        "'\u007f', \\x7f",
        "'\u0085', \\x85",
        "'\u009b', \\x9b",
        "'\u202egnp', \\u202egnp",
        "'\u2066a\u2069', \\u2066a\\u2069",
        "'\u200f', \\u200f",
        "'\u200b', \\u200b",
        "'\ufeff', \\ufeff",
        "'\u2028', \\u2028",
        "'\u2029', \\u2029"
    })
    void visibleShowsWhatCannotBeSeen(String hidden, String shown) {
        assertThat(LineSegment.visible(hidden)).isEqualTo(shown);
    }

    @Test
    void visibleSpellsLoneSurrogates() {
        assertThat(LineSegment.visible("\ud83d")).isEqualTo("\\ud83d");
    }

    @Test
    void visibleLeavesOrdinaryWritingAlone() {
        String text = "Grüße, 世界 🎉 שלום\ta\nb";
        assertThat(LineSegment.visible(text)).isEqualTo(text);
    }

    private static List<LineSegment> of(String wire) throws IOException {
        byte[] bytes = wire.getBytes(StandardCharsets.UTF_8);
        ServerAnswer answer = new ReplyReader(new ByteArrayInputStream(bytes)).read();
        return LineSegment.ofAnswer(answer);
    }
}
