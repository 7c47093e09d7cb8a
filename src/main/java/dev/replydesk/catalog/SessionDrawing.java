package dev.replydesk.catalog;

import dev.replydesk.catalog.SessionMap.Answer;
import dev.replydesk.catalog.SessionMap.Step;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.ReplyCode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session map with coordinates, ready to be printed as SVG: once for wide and once for narrow
 * windows.
 *
 * @param description the session in words, for those who do not see the drawing
 */
public record SessionDrawing(String title, String description, Canvas wide, Canvas tall) {

    /** One drawing and its parts, in the order in which they are painted. */
    public record Canvas(
            int width,
            int height,
            List<Band> bands,
            List<String> wires,
            List<Chip> chips,
            List<Label> labels) {
        public Canvas {
            bands = List.copyOf(bands);
            wires = List.copyOf(wires);
            chips = List.copyOf(chips);
            labels = List.copyOf(labels);
        }

        /** What the browser needs to scale it. */
        public String viewBox() {
            return "0 0 " + width + " " + height;
        }
    }

    /** The ground behind the steps of one chapter. */
    public record Band(int x, int y, int width, int height) {}

    /** A reply code in its box. */
    public record Chip(int code, boolean here, int x, int y, int width, int height) {
        /** The class, for the tone. */
        public int digit() {
            return code / 100;
        }

        public int textX() {
            return x + width / 2;
        }

        public int textY() {
            return y + height / 2 + 5;
        }
    }

    /**
     * Words in the drawing.
     *
     * @param style "words", "quiet", "strong" or empty
     * @param anchor "middle", or null where the words begin at x
     */
    public record Label(int x, int y, String style, @Nullable String anchor, String text) {
        static Label from(int x, int y, String style, String text) {
            return new Label(x, y, style, null, text);
        }

        static Label around(int x, int y, String style, String text) {
            return new Label(x, y, style, "middle", text);
        }
    }

    /** Draws a session. */
    public static SessionDrawing of(SessionMap map) {
        return new SessionDrawing(
                titleOf(map),
                describe(map),
                new WideSessionDrawing(map).draw(),
                new TallSessionDrawing(map).draw());
    }

    private static String titleOf(SessionMap map) {
        String codes =
                map.steps().stream()
                        .flatMap(step -> step.answers().stream())
                        .filter(Answer::here)
                        .map(answer -> Integer.toString(answer.code()))
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return codes + " in one session";
    }

    private static String describe(SessionMap map) {
        String session =
                map.steps().stream()
                        .map(SessionDrawing::describe)
                        .collect(Collectors.joining(", ", "", "."));
        String places =
                map.steps().stream()
                        .filter(Step::isHere)
                        .map(SessionDrawing::placeOf)
                        .collect(Collectors.joining(" "));
        return session + " " + places;
    }

    private static String describe(Step step) {
        String replies =
                step.answers().stream()
                        .map(answer -> Integer.toString(answer.code()))
                        .collect(Collectors.joining(" or "));
        return step.later() ? "then " + replies : sent(step) + " " + replies;
    }

    private static String placeOf(Step step) {
        String replies =
                step.answers().stream()
                        .filter(Answer::here)
                        .map(answer -> Integer.toString(answer.code()))
                        .collect(Collectors.joining(" or "));
        String place =
                step.isConnect()
                        ? "on connecting"
                        : step.later()
                                ? "as a further reply to " + sent(step)
                                : "as the reply to " + sent(step);
        return replies + " occurs " + place + ".";
    }

    private static String sent(Step step) {
        return step.isConnect()
                ? "Connect"
                : step.commands().stream().map(Command::verb).collect(Collectors.joining(" or "));
    }

    /** What stands above or beside a step, in at most so many characters. */
    static String promptOf(Step step, int limit) {
        if (step.isConnect()) {
            return step.later() ? "(later)" : "";
        }
        if (step.later()) {
            return "(data)";
        }
        String verbs =
                step.commands().stream().map(Command::verb).collect(Collectors.joining(" or "));
        String whole = step.commands().getFirst().toString();
        return step.commands().size() > 1 || whole.length() > limit ? verbs : whole;
    }

    /** What the marked replies of a step mean for the client, in a few words. */
    static String captionOf(Step step) {
        List<String> moves =
                step.answers().stream()
                        .filter(Answer::here)
                        .map(answer -> moveAfter(answer.code()))
                        .toList();
        boolean alike = moves.stream().distinct().count() == 1;
        return moves.size() > 1 && alike
                ? "either: " + moves.getFirst()
                : String.join(", or ", moves);
    }

    /** Whose move it is after a reply, in a few words. */
    static String moveAfter(int code) {
        return switch (new ReplyCode(code).outcome()) {
            case POSITIVE_PRELIMINARY -> "you wait for the server";
            case POSITIVE_COMPLETION -> "done";
            case POSITIVE_INTERMEDIATE -> "the server waits for you";
            case TRANSIENT_NEGATIVE -> "refused for now";
            case PERMANENT_NEGATIVE -> "refused";
            case PROTECTED -> "protected";
        };
    }
}
