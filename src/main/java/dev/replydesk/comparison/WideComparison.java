package dev.replydesk.comparison;

import dev.replydesk.comparison.Comparison.Relation;
import java.util.List;

/**
 * Three or four reply codes side by side, in the order in which they were asked for.
 *
 * @param summary their classes and what separates the codes, in a few sentences
 * @param digits what the class and each digit say
 * @param conduct when each comes, whose move follows, and how it stands
 * @param relations what holds between the codes, such as which come first
 * @param afterCommands what each means after commands that may get more than one of them
 * @param pairings each two of the codes
 * @param rule what to remember
 */
public record WideComparison(
        List<ComparedCode> codes,
        String title,
        String summary,
        List<Aspect> digits,
        List<Aspect> conduct,
        List<Relation> relations,
        List<Aspect> afterCommands,
        List<Pairing> pairings,
        String rule) {
    public WideComparison {
        codes = List.copyOf(codes);
        digits = List.copyOf(digits);
        conduct = List.copyOf(conduct);
        relations = List.copyOf(relations);
        afterCommands = List.copyOf(afterCommands);
        pairings = List.copyOf(pairings);
    }

    /**
     * Two of the codes.
     *
     * @param order which of the two comes first in a session
     */
    public record Pairing(ConfusablePair pair, String order) {}

    /** The numbers of the codes, in the order in which they were asked for. */
    public List<Integer> numbers() {
        return codes.stream().map(ComparedCode::number).toList();
    }
}
