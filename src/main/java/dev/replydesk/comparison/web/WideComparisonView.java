package dev.replydesk.comparison.web;

import dev.replydesk.comparison.Aspect;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.WideComparison;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison of three or four codes as a page shows it. */
record WideComparisonView(WideComparison comparison) implements Columns {

    @Override
    public List<ComparedCode> sides() {
        return comparison.codes();
    }

    /** The codes as the breadcrumb and the heading name them, such as "425 vs 426 vs 421". */
    public String codes() {
        return comparison.numbers().stream()
                .map(Object::toString)
                .collect(Collectors.joining(" vs "));
    }

    /** What the class and each digit say. */
    public List<AspectRow> digits() {
        return rows(comparison.digits());
    }

    /** When each comes, whose move follows, and how it stands. */
    public List<AspectRow> conduct() {
        return rows(comparison.conduct());
    }

    /** What each means after commands that may get more than one of them. */
    public List<AspectRow> afterCommands() {
        return rows(comparison.afterCommands());
    }

    private List<AspectRow> rows(List<Aspect> aspects) {
        return aspects.stream().map(aspect -> AspectRow.of(aspect, sides())).toList();
    }

    /** Each two of the codes, with what tells them apart. */
    public List<PairingCard> pairings() {
        return comparison.pairings().stream().map(PairingCard::of).toList();
    }
}
