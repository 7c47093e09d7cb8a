package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data files are complete and agree with each other. */
class CatalogFilesTests {
    private static final CatalogData DATA = new CatalogFiles().read();
    private static final Set<String> VERBS = names(DATA.commands(), CommandEntry::verb);
    private static final Set<Integer> CODES = names(DATA.codes(), CodeEntry::number);

    @Test
    void readFindsEveryFile() {
        assertThat(DATA.codes()).hasSize(94);
        assertThat(DATA.commands())
                .extracting(CommandEntry::verb)
                .contains("CONNECT", "ANY", "STOR");
        assertThat(DATA.sequence()).hasSizeGreaterThan(100);
        assertThat(DATA.stages()).isNotEmpty();
        assertThat(DATA.digits())
                .extracting(DigitMeaning::position)
                .contains("first", "second", "third");
        assertThat(DATA.socketErrors()).isNotEmpty();
    }

    @Test
    void checksumIsTheSameForTheSameFiles() {
        assertThat(new CatalogFiles().checksum()).isEqualTo(new CatalogFiles().checksum());
    }

    @Test
    void keysOccurOnce() {
        assertThat(DATA.codes()).extracting(CodeEntry::number).doesNotHaveDuplicates();
        assertThat(DATA.commands()).extracting(CommandEntry::verb).doesNotHaveDuplicates();
        assertThat(DATA.socketErrors()).extracting(SocketError::number).doesNotHaveDuplicates();
        assertThat(DATA.stages()).extracting(SessionStage::position).doesNotHaveDuplicates();
        assertThat(DATA.commands())
                .allSatisfy(
                        command ->
                                assertThat(command.replies())
                                        .extracting(CommandReply::code)
                                        .doesNotHaveDuplicates());
    }

    @Test
    void everythingThatMustBeThereIsFilled() {
        var gaps = new ArrayList<String>();
        DATA.codes().forEach(code -> gaps.addAll(Gaps.in("code " + code.number(), code)));
        DATA.commands()
                .forEach(command -> gaps.addAll(Gaps.in("command " + command.verb(), command)));
        gaps.addAll(Gaps.in("sequences", DATA.sequence()));
        gaps.addAll(Gaps.in("stages", DATA.stages()));
        gaps.addAll(Gaps.in("digits", DATA.digits()));
        gaps.addAll(Gaps.in("socket errors", DATA.socketErrors()));
        assertThat(gaps).isEmpty();
    }

    @Test
    void everyStandardCodeHasText() {
        assertThat(DATA.codes().stream().filter(CatalogFilesTests::isStandard))
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(code.text()).as("code %s", code.number()).isPresent());
    }

    @Test
    void everyTextSaysWhenACodeIsSeenAndWhatToDo() {
        assertThat(DATA.codes().stream().filter(code -> code.text().isPresent()))
                .allSatisfy(
                        code -> {
                            CodeText text = code.text().orElseThrow();
                            assertThat(text.whenSeen()).as("%s", code.number()).isNotEmpty();
                            assertThat(text.howToFix().client())
                                    .as("%s", code.number())
                                    .isNotEmpty();
                            assertThat(text.howToFix().server())
                                    .as("%s", code.number())
                                    .isNotEmpty();
                            assertThat(text.related()).as("%s", code.number()).isNotEmpty();
                        });
    }

    @Test
    void everyTextSpeaksOfKnownCommandsAndCodes() {
        for (CodeEntry code : DATA.codes()) {
            CodeText text = code.text().orElse(null);
            if (text != null) {
                assertThat(VERBS).as("%s", code.number()).containsAll(text.after().keySet());
                assertThat(text.related())
                        .as("%s", code.number())
                        .extracting(RelatedCode::code)
                        .isSubsetOf(CODES)
                        .doesNotContain(code.number())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyCommandAndStageSpeaksOfKnownCommandsAndCodes() {
        assertThat(DATA.commands())
                .flatExtracting(CommandEntry::replies)
                .extracting(reply -> ((CommandReply) reply).code())
                .isSubsetOf(CODES);
        assertThat(DATA.stages()).flatExtracting(SessionStage::commands).isSubsetOf(VERBS);
        assertThat(DATA.stages()).flatExtracting(SessionStage::codes).isSubsetOf(CODES);
    }

    @Test
    void everyReplyOfCommandNamesAMeaningOfItsCode() {
        Set<String> meanings = new HashSet<>();
        DATA.codes()
                .forEach(
                        code ->
                                code.facts()
                                        .forEach(
                                                fact ->
                                                        meanings.add(
                                                                code.number()
                                                                        + " "
                                                                        + fact.origin())));
        assertThat(DATA.commands())
                .allSatisfy(
                        command ->
                                assertThat(command.replies())
                                        .as(command.verb())
                                        .extracting(
                                                reply -> reply.code() + " " + reply.codeOrigin())
                                        .isSubsetOf(meanings));
    }

    @Test
    void everySequenceStepSpeaksOfKnownCommandsAndCodes() {
        var verbs = new HashSet<>(VERBS);
        verbs.addAll(Set.of(SequenceStep.SAME, "*", "TLS", "CLOSE", "RETRY"));
        assertThat(DATA.sequence())
                .allSatisfy(
                        step -> {
                            assertThat(verbs).contains(step.fromCommand());
                            assertThat(
                                            step.nextCommand() == null
                                                    || verbs.contains(step.nextCommand()))
                                    .as("%s", step)
                                    .isTrue();
                            assertThat(step.fromReply() == null || CODES.contains(step.fromReply()))
                                    .as("%s", step)
                                    .isTrue();
                            assertThat(step.nextReply() == null || CODES.contains(step.nextReply()))
                                    .as("%s", step)
                                    .isTrue();
                        });
    }

    @Test
    void file150SaysWhatPeopleComeFor() {
        CodeText text = textOf(150);
        assertThat(text.after()).containsKeys("RETR", "STOR");
        assertThat(text.howToFix().client()).anyMatch(fix -> fix.contains("firewall"));
        assertThat(text.description()).contains("second reply");
    }

    @Test
    void file331SaysWhatPeopleComeFor() {
        CodeText text = textOf(331);
        assertThat(text.summary() + text.description()).contains("password");
        assertThat(text.toString()).contains("`PASS`");
        assertThat(text.related()).extracting(RelatedCode::code).contains(530);
    }

    private static CodeText textOf(int number) {
        return DATA.codes().stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .flatMap(CodeEntry::text)
                .orElseThrow();
    }

    private static boolean isStandard(CodeEntry code) {
        return code.facts().stream().anyMatch(fact -> fact.status() == CodeStatus.STANDARD);
    }

    private static <E, N> Set<N> names(List<E> entries, Function<E, N> name) {
        return entries.stream().map(name).collect(Collectors.toCollection(HashSet::new));
    }
}
