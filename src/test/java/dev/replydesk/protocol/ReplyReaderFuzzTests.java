package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random bytes, the same ones at every run. */
class ReplyReaderFuzzTests {
    private static final List<String> PIECES =
            List.of("220", "220-", "220 ", "331 ", "999-", "\r\n", "\n", "\r", " ", "-", "ü", "世");

    @RepeatedTest(500)
    void readLosesNoByteAndThrowsNothingButTheEnd(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        byte[] wire = wire(random);
        var answers = WireInput.answers(WireInput.of(1 + random.nextInt(64), wire));
        var given = new ByteArrayOutputStream();
        answers.forEach(answer -> given.writeBytes(answer.bytes()));
        assertThat(given.toByteArray()).isEqualTo(wire);
    }

    @RepeatedTest(20)
    void readKeepsWithinItsLimits(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var wire = new ByteArrayOutputStream();
        while (wire.size() < 500_000) {
            byte[] line = new byte[random.nextInt(12_000)];
            random.nextBytes(line);
            wire.writeBytes(random.nextInt(50) == 0 ? WireInput.ascii("220 a\r\n") : line);
            wire.writeBytes(WireInput.ascii("\r\n220-"));
        }
        for (ServerAnswer answer : WireInput.answers(WireInput.of(4096, wire.toByteArray()))) {
            assertThat(answer.bytes()).hasSizeLessThanOrEqualTo(ReplyReader.MAX_REPLY_BYTES);
            assertThat(answer.lines()).hasSizeLessThanOrEqualTo(ReplyReader.MAX_REPLY_LINES);
            assertThat(answer.lines())
                    .allMatch(line -> line.text().length() <= ReplyReader.MAX_LINE_BYTES);
        }
    }

    /** Pieces of replies and plain noise, short enough to stay below every limit. */
    private static byte[] wire(Random random) {
        var wire = new ByteArrayOutputStream();
        int pieces = random.nextInt(200);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                byte[] noise = new byte[random.nextInt(12)];
                random.nextBytes(noise);
                wire.writeBytes(noise);
            } else {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                wire.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
            }
        }
        return wire.toByteArray();
    }
}
