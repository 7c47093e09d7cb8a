package dev.replydesk.logs;

import dev.replydesk.logs.Saying.Answered;
import dev.replydesk.logs.Saying.Begun;
import dev.replydesk.logs.Saying.Ended;
import dev.replydesk.logs.Saying.LoggedInAs;
import dev.replydesk.logs.Saying.Note;
import dev.replydesk.logs.Saying.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads logs in the extended format of the W3C, as IIS writes them; a line names the columns. */
final class W3cReader implements LineReader {
    private static final String NAMES = "#Fields:";
    private List<String> names =
            List.of(
                    "date",
                    "time",
                    "c-ip",
                    "cs-username",
                    "s-ip",
                    "s-port",
                    "cs-method",
                    "cs-uri-stem",
                    "sc-status",
                    "sc-win32-status",
                    "sc-substatus",
                    "x-session",
                    "x-fullpath");

    @Override
    public Reading read(String line) {
        String text = line.strip();
        if (text.startsWith(NAMES)) {
            names = List.of(text.substring(NAMES.length()).strip().split("\\s+"));
        }
        if (text.isEmpty() || text.startsWith("#")) {
            return new Reading(TimeOfDay.NONE, "", line.length(), List.of());
        }
        var fields = new Fields(names, text.split("\\s+"));
        String session = fields.get("x-session");
        return new Reading(
                TimeOfDay.millis(fields.get("time")),
                session.isEmpty() ? fields.get("c-ip") : session,
                line.length(),
                sayings(fields));
    }

    private static List<Saying> sayings(Fields fields) {
        var sayings = new ArrayList<Saying>();
        // Before IIS 7 the method stood behind the number of the connection, as in [12]USER.
        String method = fields.get("cs-method").replaceFirst("^\\[\\d+\\]", "");
        if (method.equals("ControlChannelOpened")) {
            sayings.add(new Begun());
            sayings.add(new Standing("", fields.get("s-ip"), number(fields.get("s-port"))));
        }
        if (method.contains("Channel")) {
            sayings.add(new Note(method + numbers(fields)));
        } else {
            Wire.command(method + " " + fields.get("cs-uri-stem")).ifPresent(sayings::add);
            answer(fields, sayings);
        }
        if (!fields.get("cs-username").isEmpty()) {
            sayings.add(new LoggedInAs(fields.get("cs-username")));
        }
        if (method.equals("ControlChannelClosed")) {
            sayings.add(new Ended());
        }
        return sayings;
    }

    private static void answer(Fields fields, List<Saying> sayings) {
        String status = fields.get("sc-status");
        if (ReplyShape.opensReply(status)) {
            sayings.add(new Answered(status, true));
        }
        String numbers = numbers(fields);
        if (!numbers.isEmpty()) {
            sayings.add(new Note(numbers.strip()));
        }
    }

    private static String numbers(Fields fields) {
        String sub = fields.get("sc-substatus");
        String win32 = fields.get("sc-win32-status");
        boolean silent =
                (sub.isEmpty() || sub.equals("0")) && (win32.isEmpty() || win32.equals("0"));
        return silent
                ? ""
                : " sc-substatus="
                        + (sub.isEmpty() ? "0" : sub)
                        + " sc-win32-status="
                        + (win32.isEmpty() ? "0" : win32);
    }

    private static int number(String port) {
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    }

    /** The columns of one line by name; a hyphen stands for nothing. */
    private record Fields(List<String> names, String[] values) {
        String get(String name) {
            int place = names.indexOf(name);
            @Nullable String value = place < 0 || place >= values.length ? null : values[place];
            return value == null || value.equals("-") ? "" : value;
        }
    }
}
