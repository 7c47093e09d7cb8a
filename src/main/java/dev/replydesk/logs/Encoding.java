package dev.replydesk.logs;

/** How the characters of a log are written, judged by its first bytes. */
enum Encoding {
    /** UTF-8, and Windows-1252 where a line is none. */
    BYTES(0),
    UTF_8_MARKED(3),
    UTF_16_LE(0),
    UTF_16_LE_MARKED(2),
    UTF_16_BE(0),
    UTF_16_BE_MARKED(2);

    private static final int JUDGED = 8 * 1024;

    private final int mark;

    Encoding(int mark) {
        this.mark = mark;
    }

    /** The length of the byte order mark. */
    int mark() {
        return mark;
    }

    boolean isWide() {
        return this != BYTES && this != UTF_8_MARKED;
    }

    boolean isBigEndian() {
        return this == UTF_16_BE || this == UTF_16_BE_MARKED;
    }

    /**
     * The encoding of a log that begins with these bytes.
     *
     * @throws LogRefusedException if they are no text
     */
    static Encoding of(byte[] beginning) {
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            return UTF_8_MARKED;
        }
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return UTF_16_LE_MARKED;
        }
        if (startsWith(beginning, 0xFE, 0xFF)) {
            return UTF_16_BE_MARKED;
        }
        return byZeros(beginning, Math.min(beginning.length, JUDGED));
    }

    /** Latin letters, digits and line ends leave every other byte of UTF-16 zero. */
    private static Encoding byZeros(byte[] beginning, int judged) {
        int even = 0;
        int odd = 0;
        int controls = 0;
        for (int index = 0; index < judged; index++) {
            int value = beginning[index];
            if (value == 0 && index % 2 == 0) {
                even++;
            } else if (value == 0) {
                odd++;
            } else if (value > 0 && value < ' ' && "\t\n\r\f\b\u001b".indexOf(value) < 0) {
                controls++;
            }
        }
        if (odd * 10 > judged && even * 50 <= judged) {
            return UTF_16_LE;
        }
        if (even * 10 > judged && odd * 50 <= judged) {
            return UTF_16_BE;
        }
        if ((even + odd) * 100 > judged || controls * 20 > judged) {
            throw new LogRefusedException(
                    LogRefusedException.Reason.NOT_TEXT,
                    "This is no text; a log is a text file, not an archive, image or capture.");
        }
        return BYTES;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= bytes.length || (bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
