package dev.replydesk.report;

/** Makes what others wrote fit to be shown: nothing in it drives a terminal or hides. */
public final class VisibleText {
    private VisibleText() {}

    /** Control characters, and those that turn the writing round, are spelled out. */
    public static String of(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(visible, character));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int character) {
        if (character == '\n' || character == '\t') {
            visible.appendCodePoint(character);
        } else if (Character.isISOControl(character)) {
            visible.append("\\x%02x".formatted(character));
        } else if (isSpelled(character)) {
            visible.append("\\u%04x".formatted(character));
        } else {
            visible.appendCodePoint(character);
        }
    }

    private static boolean isSpelled(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
