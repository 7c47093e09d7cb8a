package dev.replydesk.comparison;

import dev.replydesk.catalog.datafile.DataFile;
import dev.replydesk.catalog.datafile.DataFolder;
import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import dev.replydesk.catalog.datafile.Twice;
import dev.replydesk.catalog.datafile.WrongDataException;
import dev.replydesk.comparison.DecidingQuestion.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** Our own list of pairs, as it lies among the data files. */
final class PairsFile {
    private static final String NAME = "catalog/pairs.yaml";
    private static final String CODES = "catalog/codes/*.yaml";

    private PairsFile() {}

    /** A pair as the list has it. */
    private record Listed(
            int left,
            int right,
            String title,
            String hint,
            String question,
            Answer yes,
            Answer no) {

        ConfusablePair pair() {
            return new ConfusablePair(
                    left, right, title, hint, new DecidingQuestion(question, yes, no));
        }

        List<Integer> codes() {
            return List.of(left, right);
        }
    }

    /**
     * Reads the list.
     *
     * @throws WrongDataException if anything is wrong in it; it names every line
     */
    static List<ConfusablePair> read(DataFolder folder) {
        DataFile<List<Listed>> file = folder.one(NAME, new TypeReference<>() {});
        WrongDataException.throwIfAny(
                Stream.of(
                                file.problems().stream(),
                                Twice.in(
                                        "pair",
                                        DataFile.entries(file)
                                                .map(pair -> pair.at("left", Listed::codes))),
                                unknown(file, folder.ids(CODES)),
                                DataFile.entries(file).flatMap(PairsFile::contradictions))
                        .flatMap(problems -> problems)
                        .toList());
        return DataFile.entries(file).map(Located::value).map(Listed::pair).toList();
    }

    private static Stream<DataProblem> unknown(DataFile<List<Listed>> file, Set<String> known) {
        return DataFile.entries(file)
                .flatMap(
                        pair ->
                                Stream.of(
                                        pair.at("left", Listed::left),
                                        pair.at("right", Listed::right)))
                .filter(code -> !known.contains(code.value().toString()))
                .map(code -> code.problem("code \"%d\" is no code".formatted(code.value())));
    }

    private static Stream<DataProblem> contradictions(Located<Listed> pair) {
        Listed held = pair.value();
        if (held.left() >= held.right()) {
            return Stream.of(pair.problem("the smaller code has to be left"));
        }
        if (held.yes().code() == held.no().code()) {
            return Stream.of(
                    pair.at("no", Listed::no).problem("both answers point to the same code"));
        }
        return Stream.of(pair.at("yes", Listed::yes), pair.at("no", Listed::no))
                .filter(answer -> !held.codes().contains(answer.value().code()))
                .map(
                        answer ->
                                answer.problem(
                                        "code \"%d\" is none of the pair"
                                                .formatted(answer.value().code())));
    }
}
