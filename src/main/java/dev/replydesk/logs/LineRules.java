package dev.replydesk.logs;

import dev.replydesk.logs.LineRule.Fit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Rules in the order in which they are tried, sorted by the characters that lines begin with. */
final class LineRules {
    private final List<List<LineRule>> byFirst = new ArrayList<>();

    LineRules(List<LineRule> rules) {
        List<Optional<BitSet>> firsts =
                rules.stream().map(rule -> FirstCharacters.of(rule.pattern())).toList();
        for (int character = 0; character <= FirstCharacters.OTHER; character++) {
            var candidates = new ArrayList<LineRule>();
            for (int index = 0; index < rules.size(); index++) {
                int first = character;
                if (firsts.get(index).map(set -> set.get(first)).orElse(true)) {
                    candidates.add(rules.get(index));
                }
            }
            byFirst.add(List.copyOf(candidates));
        }
    }

    /** How the first rule that the line fits takes it apart. */
    Optional<Fit> fit(SearchedText line) {
        for (LineRule rule : byFirst.get(FirstCharacters.of(line.text()))) {
            Optional<Fit> fit = rule.fit(line);
            if (fit.isPresent()) {
                return fit;
            }
        }
        return Optional.empty();
    }
}
