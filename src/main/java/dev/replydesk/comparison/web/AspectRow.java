package dev.replydesk.comparison.web;

import dev.replydesk.comparison.Aspect;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.Comparison.Value;
import java.util.List;
import java.util.stream.IntStream;

/** One aspect with a cell a side. */
record AspectRow(String aspect, String detail, List<Cell> cells) {
    AspectRow {
        cells = List.copyOf(cells);
    }

    /** What holds for one code. */
    record Cell(int code, Value value) {
        public int digit() {
            return code / 100;
        }
    }

    static AspectRow of(Aspect aspect, List<ComparedCode> sides) {
        return new AspectRow(
                aspect.name(),
                aspect.detail(),
                IntStream.range(0, sides.size())
                        .mapToObj(i -> new Cell(sides.get(i).number(), aspect.values().get(i)))
                        .toList());
    }
}
