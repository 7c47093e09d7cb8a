package dev.replydesk.protocol;

import static dev.replydesk.protocol.WireInput.answer;
import static dev.replydesk.protocol.WireInput.answers;
import static dev.replydesk.protocol.WireInput.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.replydesk.protocol.UnreadableReply.Problem;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of replies: codes, lines and their ends. */
class ReplyReaderTests {

    @Test
    void readWhenLineIsRegularFindsNothingOdd() throws IOException {
        Reply reply = reply("220 Service ready\r\n");
        assertThat(reply.code()).isEqualTo(new ReplyCode(220));
        assertThat(reply.text()).isEqualTo("Service ready");
        assertThat(reply.irregularities()).isEmpty();
    }

    @Test
    void readWhenReplyHasSeveralLinesEndsAtOpeningCodeAndSpace() throws IOException {
        Reply reply =
                reply("123-First line\r\nSecond line\r\n  234 A line\r\n123 The last line\r\n");
        assertThat(reply.lines()).hasSize(4);
        assertThat(reply.text()).isEqualTo("First line\nSecond line\n  234 A line\nThe last line");
        assertThat(reply.irregularities()).isEmpty();
    }

    @Test
    void readWhenInnerLinesStartWithDigitsGoesOn() throws IOException {
        Reply reply =
                reply("220-Welcome\r\n2 users\r\n22\r\n2200 files\r\n220-more\r\n220 Ready\r\n");
        assertThat(reply.lines()).hasSize(6);
        assertThat(reply.irregularities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"331 Password", "221-Bye"})
    void readWhenInnerLineCarriesAnotherCodeGoesOnAndSaysSo(String inner) throws IOException {
        Reply reply = reply("220-Welcome\r\n" + inner + "\r\n220 Ready\r\n");
        assertThat(reply.lines()).hasSize(3);
        assertThat(reply.irregularities()).containsExactly(Irregularity.MIXED_CODES);
    }

    @Test
    void readWhenLastLineIsBareCodeEndsThere() throws IOException {
        List<ServerAnswer> answers = answers("220-Welcome\r\n220\r\n331 Password\r\n");
        assertThat(answers)
                .extracting(ServerAnswer::raw)
                .containsExactly("220-Welcome\n220", "331 Password");
        assertThat(answers.getFirst().irregularities()).containsExactly(Irregularity.CODE_ONLY);
    }

    @Test
    void readWhenCodeStandsAloneIsReplyWithoutText() throws IOException {
        Reply reply = reply("220\r\n");
        assertThat(reply.text()).isEmpty();
        assertThat(reply.irregularities()).containsExactly(Irregularity.CODE_ONLY);
    }

    @Test
    void readWhenSpaceButNoTextFollowsIsRegular() throws IOException {
        assertThat(reply("220 \r\n").irregularities()).isEmpty();
    }

    @Test
    void readWhenNothingSeparatesCodeAndTextSaysSo() throws IOException {
        Reply reply = reply("220Ready\r\n");
        assertThat(reply.text()).isEqualTo("Ready");
        assertThat(reply.irregularities()).containsExactly(Irregularity.NO_SEPARATOR);
    }

    @Test
    void readWhenLineEndsWithLineFeedAloneSaysSo() throws IOException {
        Reply reply = reply("220 Ready\n");
        assertThat(reply.lines().getFirst().end()).isEqualTo(LineEnd.LF);
        assertThat(reply.irregularities()).containsExactly(Irregularity.BARE_LF);
    }

    @Test
    void readWhenLineEndsAreMixedKeepsEach() throws IOException {
        Reply reply = reply("220-a\r\nb\n220 c\r\n");
        assertThat(reply.lines())
                .extracting(ReplyLine::end)
                .containsExactly(LineEnd.CRLF, LineEnd.LF, LineEnd.CRLF);
        assertThat(reply.irregularities()).containsExactly(Irregularity.BARE_LF);
    }

    @Test
    void readWhenCarriageReturnStandsInsideLineKeepsIt() throws IOException {
        Reply reply = reply("220 a\rb\r\r\n");
        assertThat(reply.text()).isEqualTo("a\rb\r");
        assertThat(reply.irregularities()).containsExactly(Irregularity.CONTROL_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6",
                "",
                "2",
                "22",
                "22 Ready",
                "-20 Ready",
                "+20 Ready",
                " 220 Ready",
                "2200 Ready",
                "22O Ready",
                "٢٢٠ Ready"
            })
    void readWhenLineHasNoCodeIsUnreadable(String line) throws IOException {
        assertUnreadable(line + "\r\n", Problem.NO_CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000 a\r\n",
                "099 a\r\n",
                "700 a\r\n",
                "999\r\n",
                "999-a\r\n220 b\r\n999 c\r\n"
            })
    void readWhenNoReplyCanCarryTheCodeIsUnreadable(String input) throws IOException {
        assertUnreadable(input, Problem.CODE_OUT_OF_RANGE);
    }

    @Test
    void readWhenBytesAreNotUtf8ShowsLatin1() throws IOException {
        byte[] wire = ascii("220 Gr\u00fc\u00dfe\r\n");
        ServerAnswer answer = answer(wire);
        assertThat(answer.raw()).isEqualTo("220 Grüße");
        assertThat(answer.irregularities()).containsExactly(Irregularity.NOT_UTF8);
        assertThat(answer.bytes()).isEqualTo(wire);
    }

    @Test
    void readWhenBytesAreUtf8ShowsThem() throws IOException {
        byte[] wire = "220 Grüße, 世界 🎉\r\n".getBytes(StandardCharsets.UTF_8);
        ServerAnswer answer = answer(wire);
        assertThat(answer.raw()).isEqualTo("220 Grüße, 世界 🎉");
        assertThat(answer.irregularities()).isEmpty();
        assertThat(answer.bytes()).isEqualTo(wire);
    }

    @Test
    void readKeepsTelnetCommands() throws IOException {
        byte[] wire = ascii("220 \u00ff\u00fb\u0001Ready\r\n");
        ServerAnswer answer = answer(wire);
        assertThat(answer.bytes()).isEqualTo(wire);
        assertThat(answer.irregularities())
                .containsExactlyInAnyOrder(Irregularity.NOT_UTF8, Irregularity.CONTROL_CHARACTERS);
    }

    @Test
    void readKeepsNulAndEscapeAndSaysSo() throws IOException {
        Reply reply = reply("220 \u001b[31mred\u0000\r\n");
        assertThat(reply.text()).isEqualTo("\u001b[31mred\u0000");
        assertThat(reply.irregularities()).containsExactly(Irregularity.CONTROL_CHARACTERS);
    }

    @Test
    void readWhenTextHoldsTabFindsNothingOdd() throws IOException {
        assertThat(reply("220 a\tb\r\n").irregularities()).isEmpty();
    }

    @Test
    void readWhenSeveralRepliesComeAtOnceGivesOneAfterTheOther() throws IOException {
        var reader = new ReplyReader(new ByteArrayInputStream(ascii("331 a\r\n530 b\r\n22")));
        assertThat(reader.read().raw()).isEqualTo("331 a");
        assertThat(reader.hasInput()).isTrue();
        assertThat(reader.read().raw()).isEqualTo("530 b");
        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::read);
        assertThat(reader.hasInput()).isFalse();
    }

    @Test
    void readWhenBytesComeOneByOneReadsTheSame() throws IOException {
        String wire = "220-Welcome\r\n2 users\r\n220 Ready\r\n";
        var reader = new ReplyReader(WireInput.of(1, ascii(wire)));
        assertThat(reader.read()).isEqualTo(answer(ascii(wire)));
    }

    @Test
    void unfinishedWhenConnectionEndsInsideReplyKeepsEveryByte() throws IOException {
        assertUnfinished("220-Welcome\r\nto the", Problem.NOT_ENDED);
    }

    @Test
    void unfinishedWhenConnectionEndsInsideLineKeepsEveryByte() throws IOException {
        assertUnfinished("220 Rea", Problem.NOT_ENDED);
        assertUnfinished("220 Ready\r", Problem.NOT_ENDED);
        assertUnfinished("22", Problem.NO_CODE);
    }

    @Test
    void unfinishedWhenConnectionEndsBetweenRepliesIsEmpty() throws IOException {
        var reader = new ReplyReader(new ByteArrayInputStream(ascii("220 Ready\r\n")));
        reader.read();
        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::read);
        assertThat(reader.unfinished()).isEmpty();
    }

    @Test
    void readAfterTimeoutGoesOnWhereItStopped() throws IOException {
        var reader =
                new ReplyReader(
                        WireInput.withPauses(
                                ascii("220-Wel"),
                                ascii("come\r\n"),
                                ascii("2 users\r\n220 Ready\r\n")));
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(reader::read);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(reader::read);
        assertThat(reader.read().raw()).isEqualTo("220-Welcome\n2 users\n220 Ready");
    }

    @Test
    void readAfterUnfinishedStartsAnew() throws IOException {
        var reader =
                new ReplyReader(
                        WireInput.withPauses(ascii("220-Welcome\r\nto"), ascii("331 a\r\n")));
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(reader::read);
        assertThat(reader.unfinished())
                .hasValueSatisfying(
                        rest -> assertThat(rest.bytes()).isEqualTo(ascii("220-Welcome\r\nto")));
        assertThat(reader.unfinished()).isEmpty();
        assertThat(reader.read().raw()).isEqualTo("331 a");
    }

    private static Reply reply(String wire) throws IOException {
        ServerAnswer answer = answer(ascii(wire));
        assertThat(answer.bytes()).isEqualTo(ascii(wire));
        assertThat(answer).isInstanceOf(Reply.class);
        return (Reply) answer;
    }

    private static void assertUnreadable(String wire, Problem problem) throws IOException {
        byte[] bytes = wire.getBytes(StandardCharsets.UTF_8);
        ServerAnswer answer = answer(bytes);
        assertThat(answer.bytes()).isEqualTo(bytes);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        UnreadableReply.class,
                        unreadable -> assertThat(unreadable.problem()).isEqualTo(problem));
    }

    private static void assertUnfinished(String wire, Problem problem) throws IOException {
        var reader = new ReplyReader(new ByteArrayInputStream(ascii(wire)));
        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::read);
        assertThat(reader.unfinished())
                .hasValueSatisfying(
                        rest -> {
                            assertThat(rest.problem()).isEqualTo(problem);
                            assertThat(rest.bytes()).isEqualTo(ascii(wire));
                        });
    }
}
