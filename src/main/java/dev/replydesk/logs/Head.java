package dev.replydesk.logs;

/**
 * A line without what stands before its content.
 *
 * @param time milliseconds since midnight, or {@link TimeOfDay#NONE}
 * @param key what tells this session from others, such as a process id; empty when nothing does
 * @param user who is logged in, where the log says so in each line
 * @param loud whether the line is marked as a warning or an error
 */
record Head(String rest, long time, String key, String user, boolean loud) {
    static Head none(String line) {
        return new Head(line.replace('\t', ' ').strip(), TimeOfDay.NONE, "", "", false);
    }

    /** What remains when one more piece is taken off the front. */
    Head without(LineRule.Fit piece) {
        String stamp = piece.part("time");
        String mark = piece.part("mark");
        String rest = piece.line().substring(piece.matcher().end()).strip();
        return new Head(
                mark.isEmpty() ? rest : mark + " " + rest,
                stamp.isEmpty() || time != TimeOfDay.NONE ? time : TimeOfDay.millis(stamp),
                piece.part("key").isEmpty() ? key : piece.part("key"),
                piece.part("user").isEmpty() ? user : piece.part("user"),
                loud || isLoud(piece.part("level")));
    }

    private static boolean isLoud(String level) {
        return !level.isEmpty() && "EFWSC".indexOf(Character.toUpperCase(level.charAt(0))) >= 0;
    }
}
