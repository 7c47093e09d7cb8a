package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.replydesk.catalog.datafile.CatalogCopy;
import dev.replydesk.catalog.datafile.CatalogCopy.Mistake;
import dev.replydesk.catalog.datafile.DataFolder;
import dev.replydesk.catalog.datafile.WrongDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in the data files is said with its file and line. */
class WrongDataTests {
    private static final String CODE = "catalog/codes/507.yaml";
    private static final String TEXT = "catalog/codes/550.yaml";
    private static final String COMMAND = "catalog/commands/MODE.yaml";
    private static final String CAUSE = "catalog/causes/session-info.yaml";
    private static final String FIXES = "catalog/causes/tls-required-for-data.yaml";
    private static final String SERVER = "catalog/servers/vsftpd.yaml";
    private static final String CLIENT = "catalog/clients/lftp.yaml";
    private static final String FINGERPRINTS = "catalog/fingerprints.yaml";
    private static final String SUB_STATUSES = "catalog/iis-sub-status.yaml";
    private static final String SEQUENCES = "catalog/sequences.yaml";
    private static final String STAGES = "catalog/stages.yaml";
    private static final String DIGITS = "catalog/digits.yaml";
    private static final String SOCKET_ERRORS = "catalog/socket-errors.yaml";

    @TempDir private static Path directory;
    private static CatalogCopy copy;

    @BeforeAll
    static void copyRealData() throws IOException {
        copy = CatalogCopy.into(directory);
    }

    @Test
    void readWhenNothingIsWrongGivesTheRealData() {
        assertThat(new CatalogFiles(DataFolder.in(directory)).read())
                .isEqualTo(new CatalogFiles().read());
    }

    @ParameterizedTest
    @MethodSource({
        "wrongForms",
        "wrongNames",
        "duplicates",
        "unknownCodes",
        "unknownCommands",
        "unknownCauses",
        "unknownWords",
        "wrongPatterns",
        "wrongTexts"
    })
    void readWhenOneThingIsWrongNamesItsFileAndLine(Mistake mistake, int line, String message)
            throws IOException {
        assertThat(copy.problems(List.of(mistake), WrongDataTests::read))
                .singleElement()
                .asString()
                .startsWith(mistake.file() + ":" + line + ": " + message);
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                wrong(CAUSE, "stage: session", "\tstage: session", 3, "this is not YAML: "),
                wrong(CAUSE, "title:", "title", 3, "this is not YAML: "),
                wrong(CODE, "group:", "colour: red\n    group:", 8, "field \"colour\" is unknown"),
                wrong(CODE, "name: Catchall Error (Old)\n", "", 1, "field \"name\" is missing"),
                wrong(SERVER, "    severity: error\n", "", 6, "field \"severity\" is missing"),
                wrong(CAUSE, "fixes: []\n", "", 1, "field \"fixes\" is missing"),
                wrong(
                        CAUSE,
                        "title: \"Informational reply\"",
                        "title: \" \"",
                        2,
                        "\"title\" is blank"),
                wrong(CAUSE, "stage: session", "stage:", 3, "\"stage\" says nothing"),
                wrong(SERVER, "rank: 1", "rank: first", 4, "\"rank\" has to be a whole number"),
                wrong(CODE, "false", "perhaps", 12, "\"verified\" has to be true or false"),
                wrong(
                        CODE,
                        "status: historic",
                        "status: old",
                        9,
                        "\"status\" has to be one of standard, experimental, draft, example,"
                                + " historic, non-standard, not \"old\""),
                wrong(CAUSE, "codes: []", "codes: 220", 8, "\"codes\" has to be a list"),
                wrong(
                        CAUSE,
                        "codes: []",
                        "codes: [x]",
                        8,
                        "an entry of \"codes\" has to be a whole"),
                wrong(
                        CAUSE,
                        "stage: session",
                        "stage: [session]",
                        3,
                        "\"stage\" has to be a single value"),
                wrong(
                        CAUSE,
                        "fixes: []",
                        "fixes: [x]",
                        12,
                        "an entry of \"fixes\" has to be fields"),
                wrong(CAUSE, "codes: []", "codes: []\nid: x", 9, "field \"id\" is there twice"));
    }

    static Stream<Arguments> wrongNames() {
        return Stream.of(
                wrong(COMMAND, "verb: MODE", "verb: MOOD", 1, "\"MOOD\" belongs into MOOD.yaml"),
                wrong(CODE, "code: 507", "code: 599", 1, "\"599\" belongs into 599.yaml"),
                wrong(CAUSE, "id: session-info", "id: news", 1, "\"news\" belongs into news.yaml"),
                wrong(SERVER, "product: vsftpd", "product: vs", 1, "\"vs\" belongs into vs.yaml"),
                wrong(CLIENT, "product: lftp", "product: l", 1, "\"l\" belongs into l.yaml"),
                wrong(CLIENT, "kind: client", "kind: server", 3, "this folder is not for"));
    }

    static Stream<Arguments> duplicates() {
        return Stream.of(
                wrong(SERVER, "rank: 1", "rank: 2", 4, "rank of a server \"2\" is already in"),
                wrong(CLIENT, "rank: 5", "rank: 2", 4, "rank of a client \"2\" is already in"),
                wrong(
                        SUB_STATUSES,
                        "number: 2",
                        "number: 1",
                        12,
                        "sub-status \"1\" is already in " + SUB_STATUSES + ":7"),
                wrong(DIGITS, "digit: \"2\"", "digit: \"1\"", 14, "digit \"first 1\" is already"),
                wrong(SOCKET_ERRORS, "10054", "10053", 9, "socket error \"10053\" is already"),
                wrong(STAGES, "order: 2", "order: 1", 8, "stage \"1\" is already in"),
                wrong(COMMAND, "code: 421", "code: 200", 25, "reply \"200\" is already in"),
                wrong(TEXT, "- code: 553", "- code: 450", 66, "related code \"450\" is already in"),
                wrong(CAUSE, "cause: address-banned", "cause: login-prompt", 20, "look-alike"),
                wrong(CAUSE, "codes: []", "codes: [220, 220]", 8, "code \"220\" is already in"));
    }

    static Stream<Arguments> unknownCodes() {
        String message = "code \"999\" is no code";
        return Stream.of(
                wrong(TEXT, "- code: 450", "- code: 999", 64, message),
                wrong(COMMAND, "code: 200", "code: 999", 17, message),
                wrong(CAUSE, "codes: []", "codes: [220, 999]", 8, message),
                wrong(SERVER, "codes: [202]", "codes: [202, 999]", 29, message),
                wrong(SEQUENCES, "fromReply: 120", "fromReply: 999", 3, message),
                wrong(SEQUENCES, "nextReply: 220", "nextReply: 999", 5, message),
                wrong(STAGES, "[120, 220, 421]", "[120, 999, 421]", 5, message),
                wrong(TEXT, "- code: 450", "- code: 550", 64, "a code is not related to itself"),
                wrong(
                        COMMAND,
                        "codeOrigin: rfc959",
                        "codeOrigin: x",
                        22,
                        "the code has no meaning"));
    }

    static Stream<Arguments> unknownCommands() {
        return Stream.of(
                wrong(TEXT, "    RETR:", "    RTR:", 49, "command \"RTR\" is no command"),
                wrong(STAGES, "[AUTH, ADAT]", "[AUTH, X]", 16, "command \"X\" is no command"),
                wrong(SERVER, "[PASS]", "[PSAS]", 17, "command \"PSAS\" is no command"),
                wrong(SEQUENCES, "fromCommand: REIN", "fromCommand: X", 12, "command \"X\""),
                wrong(SEQUENCES, "nextCommand: SAME", "nextCommand: X", 4, "command \"X\""));
    }

    static Stream<Arguments> unknownCauses() {
        return Stream.of(
                wrong(
                        SERVER,
                        "cause: login-attempts-exceeded",
                        "cause: tls-reuse",
                        21,
                        "cause \"tls-reuse\" is no cause"),
                wrong(CAUSE, "cause: login-prompt", "cause: x", 20, "cause \"x\" is no cause"),
                wrong(SUB_STATUSES, "permission-denied", "x", 14, "cause \"x\" is no cause"),
                wrong(CAUSE, "cause: login-prompt", "cause: session-info", 20, "a cause is no"),
                wrong(
                        FIXES,
                        "product: curl",
                        "product: wget",
                        29,
                        "product \"wget\" is no product"));
    }

    static Stream<Arguments> unknownWords() {
        return Stream.of(
                wrong(CAUSE, "stage: session", "stage: x", 3, "\"x\" is none of resolve, connect,"),
                wrong(SERVER, "severity: error", "severity: x", 14, "\"x\" is none of info, "),
                wrong(SERVER, "confidence: source-", "confidence: ", 15, "\"verified\" is none of"),
                wrong(FINGERPRINTS, "confidence: doc", "confidence: x", 14, "\"x\" is none of"),
                wrong(COMMAND, "needsLogin: \"yes\"", "needsLogin: x", 9, "\"x\" is none of yes"),
                wrong(DIGITS, "position: first", "position: x", 2, "\"x\" is none of first"),
                wrong(SEQUENCES, "relation: finish", "relation: x", 6, "\"x\" is none of finish"));
    }

    static Stream<Arguments> wrongPatterns() {
        return Stream.of(
                wrong(SERVER, "'^ALLO", "'(^ALLO", 30, "the pattern is broken: "),
                wrong(SERVER, "'^ALLO", "'^(?=A)ALLO", 30, "the pattern is broken: "),
                wrong(SERVER, "'^ALLO", "'^202 ALLO", 30, "the pattern does not fit its example"),
                wrong(CLIENT, "ftp:ssl-force is set and", "x", 8, "the pattern does not fit its"),
                wrong(SERVER, "codes: [202]", "codes: [200]", 31, "\"codes\" lacks 202"),
                wrong(FINGERPRINTS, "'^\\(vsFTPd", "'^(vsFTPd", 6, "the pattern is broken: "),
                wrong(FINGERPRINTS, "\"(vsFTPd", "\"(vsftp", 6, "the pattern does not fit its"));
    }

    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                wrong(CAUSE, "`220 (vs", "220 (vs", 10, "a back quote has no partner"),
                wrong(SERVER, "[PASS]", "[]", 17, "this list needs an entry"),
                wrong(CODE, "status: historic", "status: standard", 1, "a standard code needs"));
    }

    private static Arguments wrong(
            String file, String text, String instead, int line, String message) {
        return arguments(new Mistake(file, text, instead), line, message);
    }

    @Test
    void readWhenAnIdIsTakenNamesBothPlaces() throws IOException {
        assertThat(
                        copy.problems(
                                List.of(new Mistake(CODE, "code: 507", "code: 506")),
                                WrongDataTests::read))
                .containsExactly(
                        CODE + ":1: \"506\" belongs into 506.yaml",
                        CODE + ":1: code \"506\" is already in catalog/codes/506.yaml:1");
        assertThat(
                        copy.problems(
                                List.of(
                                        new Mistake(COMMAND, "verb: MODE", "verb: LIST"),
                                        new Mistake(CAUSE, "id: session-info", "id: disk-full"),
                                        new Mistake(SERVER, "product: vsftpd", "product: bftpd")),
                                WrongDataTests::read))
                .contains(
                        COMMAND + ":1: verb \"LIST\" is already in catalog/commands/LIST.yaml:1",
                        CAUSE
                                + ":1: cause \"disk-full\" is already in"
                                + " catalog/causes/disk-full.yaml:1",
                        SERVER
                                + ":1: product \"bftpd\" is already in"
                                + " catalog/servers/bftpd.yaml:1");
    }

    @Test
    void readWhenARecordRefusesItsValuesSaysWhy() throws IOException {
        String content = Files.readString(directory.resolve(CODE));
        String facts = content.substring(content.indexOf("facts:"));
        assertThat(
                        copy.problems(
                                List.of(new Mistake(CODE, facts, "facts: []")),
                                WrongDataTests::read))
                .containsExactly(CODE + ":1: Code 507 has no facts");
    }

    @Test
    void readWhenMuchIsWrongSaysAllOfItInOrder() throws IOException {
        assertThat(
                        copy.problems(
                                List.of(
                                        new Mistake(SERVER, "cause: data-tls", "cause: no-tls"),
                                        new Mistake(CAUSE, "stage: session\n", ""),
                                        new Mistake(CAUSE, "codes: []", "codes: x"),
                                        new Mistake(COMMAND, "verb:", "verb")),
                                WrongDataTests::read))
                .satisfiesExactly(
                        missing -> assertThat(missing).startsWith(CAUSE + ":1: "),
                        type -> assertThat(type).startsWith(CAUSE + ":7: "),
                        malformed -> assertThat(malformed).startsWith(COMMAND + ":2: "),
                        unknown -> assertThat(unknown).startsWith(SERVER + ":10: "));
    }

    @Test
    void readWhenAFileIsGoneSaysSo(@TempDir Path other) throws IOException {
        CatalogCopy.into(other);
        Files.delete(other.resolve(FINGERPRINTS));
        assertThatExceptionOfType(WrongDataException.class)
                .isThrownBy(() -> read(DataFolder.in(other)))
                .withMessageContaining(FINGERPRINTS + ":1: there is no such file");
    }

    private static void read(DataFolder folder) {
        new CatalogFiles(folder).read();
    }
}
