package dev.replydesk.logs;

/** Reads the time out of a timestamp, whatever the form of its date. */
final class TimeOfDay {
    static final long NONE = -1;
    static final long DAY = 24L * 60 * 60 * 1000;

    private TimeOfDay() {}

    /** Milliseconds since midnight. */
    static long millis(String stamp) {
        int colon = stamp.indexOf(':');
        while (colon > 0 && !isTime(stamp, colon)) {
            colon = stamp.indexOf(':', colon + 1);
        }
        if (colon < 0) {
            return NONE;
        }
        int hourStart =
                colon > 1 && ReplyShape.isDigit(stamp.charAt(colon - 2)) ? colon - 2 : colon - 1;
        int hours = Integer.parseInt(stamp.substring(hourStart, colon));
        long seconds = hours % 24 * 3600L + number(stamp, colon + 1, 2) * 60L;
        boolean hasSeconds = colon + 3 < stamp.length() && stamp.charAt(colon + 3) == ':';
        if (!hasSeconds) {
            return seconds * 1000;
        }
        seconds += number(stamp, colon + 4, 2);
        return (seconds * 1000 + fraction(stamp, colon + 6) + afternoon(stamp, hours)) % DAY;
    }

    private static boolean isTime(String stamp, int colon) {
        return ReplyShape.isDigit(stamp.charAt(colon - 1))
                && colon + 2 < stamp.length()
                && ReplyShape.isDigit(stamp.charAt(colon + 1))
                && ReplyShape.isDigit(stamp.charAt(colon + 2));
    }

    private static long fraction(String stamp, int separator) {
        if (separator >= stamp.length() || ".,:".indexOf(stamp.charAt(separator)) < 0) {
            return 0;
        }
        long millis = 0;
        for (int place = 1; place <= 3; place++) {
            int at = separator + place;
            boolean digit = at < stamp.length() && ReplyShape.isDigit(stamp.charAt(at));
            millis = millis * 10 + (digit ? stamp.charAt(at) - '0' : 0);
        }
        return millis;
    }

    private static long afternoon(String stamp, int hours) {
        char last = Character.toUpperCase(stamp.charAt(stamp.length() - 1));
        if (last != 'M') {
            return 0;
        }
        boolean pm = Character.toUpperCase(stamp.charAt(stamp.length() - 2)) == 'P';
        boolean shifted = pm ? hours < 12 : hours == 12;
        return shifted ? DAY / 2 : 0;
    }

    private static int number(String text, int start, int length) {
        int value = 0;
        for (int index = start; index < Math.min(start + length, text.length()); index++) {
            value = value * 10 + Math.max(0, text.charAt(index) - '0');
        }
        return value;
    }
}
