package dev.replydesk.catalog.datafile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** In sentences of ours back quotes come in pairs; what programs say or read is as it is. */
final class BackQuoteCheck {
    private static final Set<String> NOT_OURS = Set.of("pattern", "example", "snippet");

    private final List<DataProblem> problems = new ArrayList<>();
    private final String file;

    BackQuoteCheck(String file) {
        this.file = file;
    }

    List<DataProblem> problems(Node root) {
        check(root);
        return problems;
    }

    private void check(Node node) {
        switch (node) {
            case ScalarNode sentence when hasLoneQuote(sentence.getValue()) ->
                    problems.add(
                            new DataProblem(
                                    file, YamlLines.of(node), "a back quote has no partner"));
            case SequenceNode list -> list.getValue().forEach(this::check);
            case MappingNode fields ->
                    fields.getValue().stream()
                            .filter(field -> !NOT_OURS.contains(YamlLines.nameOf(field)))
                            .forEach(field -> check(field.getValueNode()));
            default -> {}
        }
    }

    private static boolean hasLoneQuote(String sentence) {
        return sentence.chars().filter(character -> character == '`').count() % 2 != 0;
    }
}
