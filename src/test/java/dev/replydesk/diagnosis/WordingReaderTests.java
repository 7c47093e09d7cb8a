package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingReaderTests {
    private final WordingReader reader = DiagnosisFixture.bean(WordingReader.class);

    @Test
    void wordsOfTheRecognisedProductAreSurest() {
        String words = "536 PROT not supported.";
        assertThat(read("PROT", words, "vsftpd").confidence()).isEqualTo(0.92, within(0.001));
        assertThat(read("PROT", words, null).confidence()).isEqualTo(0.8, within(0.001));
        assertThat(read("PROT", words, "vsftpd").said().product().id()).isEqualTo("vsftpd");
    }

    @Test
    void wordsAfterUnknownCommandAreLessSure() {
        assertThat(read("UNKNOWN", "536 PROT not supported.", "vsftpd").confidence())
                .isEqualTo(0.87, within(0.001));
    }

    @Test
    void wordsOfOneCommandDoNotFitAnother() {
        assertThat(reading("STOR", "536 PROT not supported.", "vsftpd")).isEmpty();
    }

    @Test
    void wordsThatStandForSeveralCasesNameTheOthersAndAreLessSure() {
        WordingReading login = read("PASS", "530 Login incorrect.", "vsftpd");
        assertThat(login.cause()).isEqualTo("login-credentials-rejected");
        assertThat(login.others())
                .extracting(other -> other.wording().cause())
                .contains("login-shell-invalid", "login-account-expired")
                .doesNotContain("login-credentials-rejected");
        assertThat(login.confidence()).isEqualTo(0.77, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "USER, '421 Sorry, cleartext sessions and weak ciphers are not accepted on this server.',"
                + " cpanel, tls-required-for-login",
        "USER, '421 Sorry, cleartext sessions and weak ciphers are not accepted on this server.',"
                + " pure-ftpd, tls-required-for-login"
    })
    void productThatIsAnotherAtHeartTalksLikeIt(
            String verb, String words, String server, String cause) {
        WordingReading reading = read(verb, words, server);
        assertThat(reading.cause()).isEqualTo(cause);
        assertThat(reading.confidence()).isGreaterThan(0.8);
    }

    @Test
    void wordsThatEveryServerSaysAreNoProductsOwn() {
        String words = "120 Service ready in 5 minutes.";
        assertThat(read("CONNECT", words, null).said().product().id()).isEqualTo("generic");
        assertThat(read("CONNECT", words, null).confidence()).isLessThan(0.7);
    }

    @Test
    void wordsThatNobodyKnowsHaveNoReading() {
        assertThat(reading("STOR", "553 Zzz", "vsftpd")).isEmpty();
    }

    @Test
    void messageOfTheClientThatWroteTheLogIsSurer() {
        String words = "Could not retrieve directory listing.";
        assertThat(reader.message(words, "winscp"))
                .hasValueSatisfying(
                        said -> {
                            assertThat(said.said().product().id()).isEqualTo("winscp");
                            assertThat(said.confidence()).isEqualTo(0.85);
                        });
        assertThat(reader.message(words, "lftp"))
                .hasValueSatisfying(said -> assertThat(said.confidence()).isEqualTo(0.75));
        assertThat(reader.message("zzz", "winscp")).isEmpty();
    }

    private WordingReading read(String verb, String words, @Nullable String server) {
        return reading(verb, words, server).orElseThrow();
    }

    private Optional<WordingReading> reading(String verb, String words, @Nullable String server) {
        return reader.reply(
                verb,
                reply(words),
                server == null ? null : new ServerGuess(server, server, "", 0.9));
    }

    private static Reply reply(String words) {
        List<ReplyReceived> replies =
                TranscriptBuilder.session()
                        .received(words)
                        .build()
                        .all(ReplyReceived.class)
                        .toList();
        return replies.getFirst().reply();
    }
}
