package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextStreamTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "220 Zeit überschritten\r\n", "世界 🎉"})
    void textComesOutAsItsUtf8(String text) throws IOException {
        String long_ = text.repeat(5_000);
        assertThat(new String(new TextStream(long_).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(long_);
    }

    @Test
    void halfOfACharacterIsReplaced() throws IOException {
        assertThat(new TextStream("a\ud83d").readAllBytes()).asString().isEqualTo("a?");
        assertThat(new TextStream("\ud83d").read()).isEqualTo('?');
        assertThat(new TextStream("").read()).isEqualTo(-1);
    }
}
