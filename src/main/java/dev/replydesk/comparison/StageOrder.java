package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.SessionStage;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.protocol.ReplyCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders codes by the stage of a session in which each occurs first. */
final class StageOrder {
    private static final String ANY_COMMAND = "may answer any command at any later stage.";

    private final Catalog catalog;

    StageOrder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The stage of each code. */
    Aspect stages(List<CodeEntry> codes) {
        return Aspect.of("Stage", "where it occurs first", codes, this::stage);
    }

    private Value stage(CodeEntry code) {
        if (!occurs(code)) {
            return Value.of("None: no command in force gets it.");
        }
        return catalog.firstStageOf(code.number())
                .map(
                        stage ->
                                new Value(
                                        "",
                                        stage.title() + ".",
                                        "Stage %d of %d."
                                                .formatted(
                                                        stage.position(), catalog.stages().size())))
                .orElse(Value.of("It is not tied to one stage."));
    }

    /** Which of the codes come first, in a few sentences. */
    String order(List<CodeEntry> codes) {
        var placed =
                new TreeMap<SessionStage, List<Integer>>(
                        Comparator.comparingInt(SessionStage::position));
        var anywhere = new ArrayList<Integer>();
        var nowhere = new ArrayList<Integer>();
        for (CodeEntry code : codes) {
            Optional<SessionStage> stage = catalog.firstStageOf(code.number());
            if (!occurs(code)) {
                nowhere.add(code.number());
            } else if (stage.isPresent()) {
                placed.computeIfAbsent(stage.get(), fresh -> new ArrayList<>()).add(code.number());
            } else {
                anywhere.add(code.number());
            }
        }
        return Stream.of(
                        inOrder(placed),
                        ofCodes(
                                anywhere,
                                "is not tied to one stage.",
                                "are not tied to one stage."),
                        ofCodes(roaming(placed), ANY_COMMAND, ANY_COMMAND),
                        Succession.withoutPlace(nowhere))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The codes with a stage of their own that may answer commands of every other one too. */
    private List<Integer> roaming(Map<SessionStage, List<Integer>> placed) {
        return placed.values().stream()
                .flatMap(List::stream)
                .filter(code -> catalog.reply(CommandEntry.ANY, new ReplyCode(code)).isPresent())
                .toList();
    }

    private static String ofCodes(List<Integer> codes, String one, String several) {
        return codes.isEmpty()
                ? ""
                : Words.list(codes, "and") + " " + (codes.size() > 1 ? several : one);
    }

    private static String inOrder(Map<SessionStage, List<Integer>> placed) {
        var parts = new ArrayList<String>();
        placed.forEach(
                (stage, codes) -> {
                    String where = ", in the stage “" + stage.title() + "”";
                    String verb = codes.size() > 1 ? " come" : " comes";
                    parts.add(
                            parts.isEmpty()
                                    ? Words.list(codes, "and")
                                            + verb
                                            + (placed.size() > 1 ? " first" : "")
                                            + where
                                    : "then " + Words.list(codes, "and") + where);
                });
        return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
    }

    private boolean occurs(CodeEntry code) {
        return !catalog.commandsAnsweredBy(code.number()).isEmpty();
    }
}
