package dev.replydesk.logs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a log, clean and without secrets. */
final class LogLines {
    /** What is kept of a line. */
    static final int LONGEST = 4_000;

    private static final int QUOTED_SHARE = 9;

    private final LineSource source;
    private final OneLineSplitter splitter;
    private final HexDump dump = new HexDump();
    private final Deque<Line> ahead = new ArrayDeque<>();
    private boolean quoted;

    /** A line and its number in the log. */
    record Line(String text, long number) {}

    LogLines(InputStream bytes, OneLineSplitter splitter) throws IOException {
        source = new LineSource(bytes);
        this.splitter = splitter;
    }

    /** The lines that the log begins with, to be looked at; they will be read again. */
    List<String> sample(int count) throws IOException {
        while (ahead.size() < count && fetch()) {}
        List<String> texts =
                ahead.stream().map(Line::text).filter(text -> !text.isBlank()).toList();
        long marked = texts.stream().filter(text -> text.startsWith(">")).count();
        quoted = texts.size() > 1 && marked * 10 >= texts.size() * QUOTED_SHARE;
        return ahead.stream().map(this::unquoted).map(Line::text).toList();
    }

    /** The next line; nothing at the end of the log. */
    @Nullable Line next() throws IOException {
        while (ahead.isEmpty()) {
            if (!fetch()) {
                return null;
            }
        }
        return unquoted(ahead.remove());
    }

    long count() {
        return source.number();
    }

    private boolean fetch() throws IOException {
        String raw = source.next();
        if (raw == null) {
            String rest = dump.end();
            if (rest.isEmpty()) {
                return false;
            }
            add(rest);
            return true;
        }
        if (raw.isBlank()) {
            return true;
        }
        for (String clean : LineCleaner.clean(raw)) {
            for (String line : splitter.split(clean)) {
                dump.lines(line).forEach(this::add);
            }
        }
        return true;
    }

    private void add(String line) {
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        ahead.add(new Line(Secrets.mask(cut), source.number()));
    }

    /** Mail and Markdown put a sign before each line of what they quote. */
    private Line unquoted(Line line) {
        return quoted && line.text().startsWith(">")
                ? new Line(line.text().substring(1).strip(), line.number())
                : line;
    }
}
