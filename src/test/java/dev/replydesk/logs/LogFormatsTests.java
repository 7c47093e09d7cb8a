package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format has a sample that is recognised as such and read to the last line. */
class LogFormatsTests {
    private static final Path SAMPLES = Path.of("src/test/resources/logs");
    private static final List<Format> FORMATS = LogKnowledge.load().formats();

    static Stream<String> ids() {
        return FORMATS.stream().map(format -> format.format().id());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void sampleIsRecognisedAndRead(String id) throws IOException {
        byte[] log = Files.readAllBytes(SAMPLES.resolve(id + ".log"));
        ReadLog read = EventLines.read(log, Redaction.SECRETS_ONLY);
        assertThat(read.format().id()).isEqualTo(id);
        assertThat(EventLines.of(read))
                .isEqualTo(Files.readString(SAMPLES.resolve(id + ".expected")).strip());
    }

    @Test
    void everySampleBelongsToAFormat() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(
                            files.map(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .replaceFirst("\\.\\w+$", "")))
                    .containsOnlyElementsOf(ids().toList());
        }
    }

    @Test
    void documentationListsTheFormatsAsTheyAre() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("docs/log-formats.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList();
        assertThat(rows)
                .containsExactlyElementsOf(FORMATS.stream().map(LogFormatsTests::row).toList());
    }

    private static String row(Format format) {
        LogFormat of = format.format();
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        of.id(),
                        of.title(),
                        of.side().name().toLowerCase(java.util.Locale.ROOT),
                        format.recognised());
    }
}
