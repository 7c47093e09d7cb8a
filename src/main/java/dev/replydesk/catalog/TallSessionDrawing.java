package dev.replydesk.catalog;

import dev.replydesk.catalog.SessionDrawing.Canvas;
import dev.replydesk.catalog.SessionDrawing.Chip;
import dev.replydesk.catalog.SessionDrawing.Label;
import dev.replydesk.catalog.SessionMap.Answer;
import dev.replydesk.catalog.SessionMap.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a session from top to bottom, for narrow windows: a row a step. */
final class TallSessionDrawing {
    private static final int WIDTH = 320;
    private static final int FIRST_ROW = 34;
    private static final int ROW = 46;
    private static final int ALTERNATIVE = 36;
    private static final int WIRE_X = 104;
    private static final int WORDS_X = 146;
    private static final int BASELINE = 5;
    private static final int LONGEST_PROMPT = 21;

    private final SessionMap map;
    private final List<String> wires = new ArrayList<>();
    private final List<Chip> chips = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    TallSessionDrawing(SessionMap map) {
        this.map = map;
    }

    Canvas draw() {
        int y = FIRST_ROW;
        int last = y;
        SessionChapter chapter = null;
        for (Step step : map.steps()) {
            if (y > FIRST_ROW) {
                wires.add("M" + WIRE_X + " " + (last + 6) + "V" + y);
            }
            last = drawStep(step, y, chapter);
            chapter = step.chapter();
            y = last + ROW;
        }
        return new Canvas(WIDTH, last + 30, List.of(), wires, chips, labels);
    }

    /** Draws one step and returns where its last reply stands. */
    private int drawStep(Step step, int top, @Nullable SessionChapter before) {
        if (step.chapter() != before) {
            labels.add(Label.from(0, top + BASELINE, "words", step.chapter().title()));
        }
        String prompt = SessionDrawing.promptOf(step, LONGEST_PROMPT);
        String or = "";
        int y = top;
        for (Answer answer : step.answers()) {
            chips.add(chip(answer, y));
            if (answer.here()) {
                int shift = prompt.isEmpty() ? 0 : 9;
                labels.add(
                        Label.from(
                                WORDS_X,
                                y + BASELINE + shift,
                                "strong",
                                or + SessionDrawing.moveAfter(answer.code())));
            }
            if (!prompt.isEmpty()) {
                int shift = answer.here() ? -9 : 0;
                labels.add(
                        Label.from(
                                WORDS_X,
                                y + BASELINE + shift,
                                step.isHere() ? "" : "quiet",
                                prompt));
            }
            prompt = "";
            or = "or: ";
            y += ALTERNATIVE;
        }
        return y - ALTERNATIVE;
    }

    private static Chip chip(Answer answer, int y) {
        int width = answer.here() ? 56 : 44;
        int height = answer.here() ? 30 : 24;
        return new Chip(
                answer.code(), answer.here(), WIRE_X - width / 2, y - height / 2, width, height);
    }
}
