package dev.replydesk.protocol;

import static dev.replydesk.protocol.WireInput.answer;
import static dev.replydesk.protocol.WireInput.answers;
import static dev.replydesk.protocol.WireInput.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.replydesk.protocol.UnreadableReply.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that are longer than anybody should wait for, and bytes without any sense. */
class ReplyReaderLimitsTests {
    private static final int ROOM = ReplyReader.MAX_LINE_BYTES - "220 ".length();

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void readWhenLineFitsExactlyKeepsAllOfIt(String end) throws IOException {
        byte[] wire = ascii("220 " + "a".repeat(ROOM) + end);
        ServerAnswer answer = answer(wire);
        assertThat(answer.bytes()).isEqualTo(wire);
        assertThat(answer.irregularities()).doesNotContain(Irregularity.LINE_CUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void readWhenLineIsOneByteTooLongCutsItAndKeepsItsEnd(String end) throws IOException {
        ServerAnswer answer = answer(ascii("220 " + "a".repeat(ROOM + 1) + end));
        assertThat(answer.irregularities()).contains(Irregularity.LINE_CUT);
        assertThat(answer.lines().getFirst().droppedBytes()).isOne();
        assertThat(answer.lines().getFirst().end().characters()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "世", "🎉"})
    void readWhenCutFallsInsideCharacterStaysUtf8(String character) throws IOException {
        byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
        for (int inside = 0; inside <= bytes.length; inside++) {
            String line = "220 " + "a".repeat(ROOM - inside) + character + "b";
            ReplyLine read =
                    answer((line + "\r\n").getBytes(StandardCharsets.UTF_8)).lines().getFirst();
            assertThat(read.utf8()).isTrue();
            assertThat(line).startsWith(read.text());
            assertThat(read.text().getBytes(StandardCharsets.UTF_8).length + read.droppedBytes())
                    .isEqualTo(line.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void readWhenLineIsMegabyteKeepsItsStartAndReadsOn() throws IOException {
        var reader =
                new ReplyReader(
                        new ByteArrayInputStream(
                                ascii("220 " + "a".repeat(1024 * 1024) + "\r\n331 b\r\n")));
        ReplyLine line = reader.read().lines().getFirst();
        assertThat(line.text()).hasSize(ReplyReader.MAX_LINE_BYTES);
        assertThat(line.droppedBytes()).isEqualTo(1024 * 1024 - ROOM);
        assertThat(reader.read().raw()).isEqualTo("331 b");
    }

    @Test
    void readWhenReplyHasTooManyLinesKeepsTheFirstOnes() throws IOException {
        var answers = answers("220-a\r\n" + "b\r\n".repeat(2000) + "220 c\r\n331 d\r\n");
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().lines()).hasSize(ReplyReader.MAX_REPLY_LINES);
        assertThat(answers.getFirst().irregularities()).containsExactly(Irregularity.REPLY_CUT);
    }

    @Test
    void readWhenReplyIsTooLongKeepsItsBeginningWithoutGaps() throws IOException {
        String long8000 = "x".repeat(8000) + "\r\n";
        String wire = "220-a\r\n" + long8000.repeat(9) + "short\r\n220 c\r\n";
        ServerAnswer answer = answer(ascii(wire));
        assertThat(answer.irregularities()).containsExactly(Irregularity.REPLY_CUT);
        assertThat(answer.bytes()).hasSizeLessThanOrEqualTo(ReplyReader.MAX_REPLY_BYTES);
        assertThat(wire).startsWith(new String(answer.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void readWhenReplyIsTooLongCountsBytesAndNotCharacters() throws IOException {
        String line = "世".repeat(2000) + "\r\n";
        String wire = "220-a\r\n" + line.repeat(20) + "220 c\r\n";
        assertThat(answer(wire.getBytes(StandardCharsets.UTF_8)).bytes())
                .hasSizeLessThanOrEqualTo(ReplyReader.MAX_REPLY_BYTES);
    }

    @Test
    void readWhenLineHasNoEndGivesUp() {
        var reader = new ReplyReader(WireInput.endless(ascii("220 and so on ")));
        assertThatExceptionOfType(EndlessReplyException.class).isThrownBy(reader::read);
        assertThat(reader.unfinished())
                .hasValueSatisfying(
                        rest -> {
                            assertThat(rest.problem()).isEqualTo(Problem.NOT_ENDED);
                            assertThat(rest.bytes()).hasSize(ReplyReader.MAX_LINE_BYTES);
                        });
    }

    @Test
    void readWhenReplyHasNoEndGivesUp() {
        var reader = new ReplyReader(WireInput.endless(ascii("220-and so on\r\n")));
        assertThatExceptionOfType(EndlessReplyException.class).isThrownBy(reader::read);
        assertThat(reader.unfinished())
                .hasValueSatisfying(
                        rest -> assertThat(rest.lines()).hasSize(ReplyReader.MAX_REPLY_LINES));
    }
}
