package dev.replydesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.replydesk.catalog.datafile.CatalogCopy;
import dev.replydesk.catalog.datafile.CatalogCopy.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in the list of pairs is said with its line. */
class PairsFileTests {
    private static final String PAIRS = "catalog/pairs.yaml";

    @TempDir private static Path directory;
    private static CatalogCopy copy;

    @BeforeAll
    static void copyRealData() throws IOException {
        copy = CatalogCopy.into(directory);
    }

    @ParameterizedTest
    @MethodSource
    void readWhenOneThingIsWrongNamesItsLine(Mistake mistake, int line, String message)
            throws IOException {
        assertThat(copy.problems(List.of(mistake), PairsFile::read))
                .singleElement()
                .asString()
                .startsWith(PAIRS + ":" + line + ": " + message);
    }

    static Stream<Arguments> readWhenOneThingIsWrongNamesItsLine() {
        return Stream.of(
                wrong("  right: 331", "\tright: 331", 4, "this is not YAML"),
                wrong("  right: 331\n", "", 3, "field \"right\" is missing"),
                wrong("hint:", "tip: x\n  hint:", 6, "field \"tip\" is unknown"),
                wrong("code: 150,", "code: x,", 8, "\"code\" has to be a whole number"),
                wrong("code: 150,", "", 8, "field \"code\" is missing"),
                wrong("`USER`", "`USER", 9, "a back quote has no partner"),
                wrong("code: 331,", "code: 332,", 9, "code \"332\" is none of the pair"),
                wrong("code: 331,", "code: 150,", 9, "both answers point to the same code"),
                wrong("left: 125", "left: 151", 10, "the smaller code has to be left"),
                wrong("left: 150", "left: 331", 3, "the smaller code has to be left"));
    }

    @ParameterizedTest
    @MethodSource
    void readWhenACodeIsWrongNamesItsLine(Mistake mistake, String problem) throws IOException {
        assertThat(copy.problems(List.of(mistake), PairsFile::read)).contains(problem);
    }

    static Stream<Arguments> readWhenACodeIsWrongNamesItsLine() {
        return Stream.of(
                arguments(
                        new Mistake(PAIRS, "right: 331", "right: 999"),
                        PAIRS + ":4: code \"999\" is no code"),
                arguments(
                        new Mistake(PAIRS, "left: 125\n  right: 150", "left: 150\n  right: 331"),
                        PAIRS + ":10: pair \"[150, 331]\" is already in " + PAIRS + ":3"));
    }

    private static Arguments wrong(String text, String instead, int line, String message) {
        return arguments(new Mistake(PAIRS, text, instead), line, message);
    }
}
