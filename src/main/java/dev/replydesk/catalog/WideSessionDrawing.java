package dev.replydesk.catalog;

import dev.replydesk.catalog.SessionDrawing.Band;
import dev.replydesk.catalog.SessionDrawing.Canvas;
import dev.replydesk.catalog.SessionDrawing.Chip;
import dev.replydesk.catalog.SessionDrawing.Label;
import dev.replydesk.catalog.SessionMap.Answer;
import dev.replydesk.catalog.SessionMap.Step;
import java.util.ArrayList;
import java.util.List;

/** Draws a session from left to right: a column a step, a band a chapter. */
final class WideSessionDrawing {
    private static final int WIDTH = 1160;
    private static final int HEIGHT = 196;
    private static final int MARGIN = 6;
    private static final int BAND_INSET = 4;
    private static final int BAND_TOP = 34;
    private static final int BAND_HEIGHT = 118;
    private static final int WIRE_Y = 112;
    private static final int CAPTION_Y = 176;
    private static final int CAPTION_LINE = 18;
    private static final double CAPTION_CHARACTER = 7.2;
    private static final double COMMAND_CHARACTER = 7.9;

    private final List<Step> steps;
    private final double pitch;
    private final List<Band> bands = new ArrayList<>();
    private final List<String> wires = new ArrayList<>();
    private final List<Chip> chips = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int height = HEIGHT;

    WideSessionDrawing(SessionMap map) {
        steps = map.steps();
        pitch = (WIDTH - 2.0 * MARGIN) / steps.size();
    }

    Canvas draw() {
        drawBands();
        wires.add("M" + center(0) + " " + WIRE_Y + "H" + center(steps.size() - 1));
        int captionEnd = 0;
        for (int i = 0; i < steps.size(); i++) {
            drawStep(i);
            if (steps.get(i).isHere()) {
                captionEnd = drawCaption(i, captionEnd);
            }
        }
        return new Canvas(WIDTH, height, bands, wires, chips, labels);
    }

    private int left(int column) {
        return (int) Math.round(MARGIN + column * pitch);
    }

    private int center(int column) {
        return (int) Math.round(MARGIN + (column + 0.5) * pitch);
    }

    private void drawBands() {
        int first = 0;
        for (int i = 1; i <= steps.size(); i++) {
            SessionChapter chapter = steps.get(first).chapter();
            if (i == steps.size() || steps.get(i).chapter() != chapter) {
                int x = left(first) + BAND_INSET;
                int width = left(i) - BAND_INSET - x;
                bands.add(new Band(x, BAND_TOP, width, BAND_HEIGHT));
                labels.add(Label.around(x + width / 2, BAND_TOP - 12, "words", chapter.title()));
                first = i;
            }
        }
    }

    private void drawStep(int column) {
        Step step = steps.get(column);
        int x = center(column);
        int count = step.answers().size();
        String prompt = SessionDrawing.promptOf(step, (int) ((pitch - 12) / COMMAND_CHARACTER));
        if (!prompt.isEmpty()) {
            labels.add(Label.around(x, count > 1 ? 56 : 62, step.isHere() ? "" : "quiet", prompt));
            wires.add(count > 1 ? "M" + x + " 62V72" : "M" + x + " 70V90");
        }
        int y = WIRE_Y - (count > 1 ? 18 * (count - 1) : 0);
        for (Answer answer : step.answers()) {
            chips.add(chip(answer, x, y, count > 1));
            y += 36;
        }
    }

    private static Chip chip(Answer answer, int x, int y, boolean tight) {
        int width = answer.here() ? 64 : 46;
        int chipHeight = answer.here() ? tight ? 30 : 34 : 24;
        return new Chip(
                answer.code(), answer.here(), x - width / 2, y - chipHeight / 2, width, chipHeight);
    }

    /** Puts the words below a step, one line lower where they would run into those before. */
    private int drawCaption(int column, int endOfLast) {
        String caption = SessionDrawing.captionOf(steps.get(column));
        int half = (int) Math.ceil(caption.length() * CAPTION_CHARACTER / 2);
        int x = Math.clamp(center(column), half, WIDTH - half);
        boolean collides = x - half < endOfLast + 12;
        labels.add(Label.around(x, CAPTION_Y + (collides ? CAPTION_LINE : 0), "strong", caption));
        height = collides ? HEIGHT + CAPTION_LINE : height;
        return collides ? endOfLast : x + half;
    }
}
