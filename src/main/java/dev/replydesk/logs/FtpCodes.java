package dev.replydesk.logs;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The codes that servers of FTP send. */
final class FtpCodes {
    private static final Set<Integer> KNOWN =
            Set.of(
                    110, 120, 125, 150, 200, 202, 211, 212, 213, 214, 215, 220, 221, 225, 226, 227,
                    228, 229, 230, 232, 234, 235, 250, 257, 331, 332, 334, 335, 350, 421, 425, 426,
                    430, 431, 434, 450, 451, 452, 500, 501, 502, 503, 504, 521, 522, 530, 532, 533,
                    534, 535, 536, 537, 550, 551, 552, 553, 631, 632, 633);

    /** What a web server says under numbers that FTP has too. */
    private static final List<String> OF_THE_WEB =
            List.of(
                    "500 internal server error",
                    "501 not implemented",
                    "502 bad gateway",
                    "503 service unavailable",
                    "503 service temporarily unavailable",
                    "504 gateway time");

    private FtpCodes() {}

    /** Whether a line can hardly be anything but a reply: a known code and words of a server. */
    static boolean isReply(String text) {
        if (!ReplyShape.isPlainReply(text) || !isKnown(text)) {
            return false;
        }
        String words = text.substring(4).strip();
        return !words.isEmpty() && !Character.isLowerCase(words.charAt(0));
    }

    static boolean isKnown(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return KNOWN.contains(ReplyShape.code(text))
                && OF_THE_WEB.stream().noneMatch(words::startsWith);
    }

    /** Whether a message repeats a reply of failure, and no count of anything. */
    static boolean isFailure(String text) {
        return ReplyShape.code(text) >= 400 && isKnown(text) && ReplyShape.isPlainReply(text);
    }
}
