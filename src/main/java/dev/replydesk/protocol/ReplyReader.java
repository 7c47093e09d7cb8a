package dev.replydesk.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the bytes of a control connection into replies (RFC 959 section 4.2) and loses none of what
 * it was sent: what cannot be read as a reply comes out as an {@link UnreadableReply}. Memory is
 * bounded; whoever supplies the stream bounds the time.
 */
public final class ReplyReader {
    /** The longest line that is kept, in bytes. */
    public static final int MAX_LINE_BYTES = 8 * 1024;

    /** The longest reply that is kept, in bytes. */
    public static final int MAX_REPLY_BYTES = 64 * 1024;

    /** The most lines of a reply that are kept. */
    public static final int MAX_REPLY_LINES = 1_000;

    /** A reply or line that goes on beyond this many bytes is given up. */
    static final long MAX_READ_BYTES = 2L * 1024 * 1024;

    private final InputStream input;
    private final byte[] buffer = new byte[4096];
    private int position;
    private int limit;

    private final byte[] line = new byte[MAX_LINE_BYTES];
    private int lineLength;
    private long droppedBytes;
    private int lastByte;

    private List<ReplyLine> pending = new ArrayList<>();
    private final Set<Irregularity> irregularities = EnumSet.noneOf(Irregularity.class);
    private int replyBytes;
    private long readBytes;

    /** A reader over the decrypted bytes of a control connection. */
    public ReplyReader(InputStream input) {
        this.input = input;
    }

    /**
     * Reads the next reply. After a time-out the next call goes on where this one stopped, unless
     * {@link #unfinished()} took the beginning away.
     *
     * @throws EOFException when the connection ended; what came before is in {@link #unfinished()}
     * @throws IOException when reading failed or timed out; likewise
     */
    public ServerAnswer read() throws IOException {
        readBytes = 0;
        ReplyLine first = pending.isEmpty() ? nextLine() : pending.getFirst();
        Optional<String> digits = leadingDigits(first.text());
        if (digits.isEmpty()) {
            return unreadable(UnreadableReply.Problem.NO_CODE);
        }
        String code = digits.get();
        noteForm(first.text());
        if (opensMultiLine(first.text())) {
            ReplyLine next;
            do {
                next = nextLine();
                noteInnerCode(next.text(), code);
            } while (!ends(next.text(), code));
            if (next.text().length() == code.length()) {
                irregularities.add(Irregularity.CODE_ONLY);
            }
        }
        Optional<ReplyCode> replyCode = ReplyCode.of(Integer.parseInt(code));
        if (replyCode.isEmpty()) {
            return unreadable(UnreadableReply.Problem.CODE_OUT_OF_RANGE);
        }
        var reply = new Reply(replyCode.get(), pending, irregularities);
        forget();
        return reply;
    }

    /** What was read of a reply that never ended, after {@link #read()} failed; then forgets it. */
    public Optional<UnreadableReply> unfinished() {
        if (lineLength > 0 || droppedBytes > 0) {
            keep(ReplyLine.decode(line, lineLength, LineEnd.NONE, droppedBytes));
            clearLine();
        }
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        var problem =
                leadingDigits(pending.getFirst().text()).isPresent()
                        ? UnreadableReply.Problem.NOT_ENDED
                        : UnreadableReply.Problem.NO_CODE;
        return Optional.of(unreadable(problem));
    }

    /** Whether bytes have already come that no call of {@link #read()} has used. */
    public boolean hasInput() throws IOException {
        return position < limit || input.available() > 0;
    }

    private static boolean opensMultiLine(String text) {
        return text.length() > 3 && text.charAt(3) == '-';
    }

    /** Only the opening code and a space end a reply of several lines; a bare code is tolerated. */
    private static boolean ends(String text, String code) {
        return text.startsWith(code) && (text.length() == 3 || text.charAt(3) == ' ');
    }

    private static Optional<String> leadingDigits(String text) {
        if (text.length() < 3 || (text.length() > 3 && isDigit(text.charAt(3)))) {
            return Optional.empty();
        }
        String start = text.substring(0, 3);
        return start.chars().allMatch(ReplyReader::isDigit) ? Optional.of(start) : Optional.empty();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private void noteForm(String text) {
        if (text.length() == 3) {
            irregularities.add(Irregularity.CODE_ONLY);
        } else if (text.charAt(3) != ' ' && text.charAt(3) != '-') {
            irregularities.add(Irregularity.NO_SEPARATOR);
        }
    }

    private void noteInnerCode(String text, String code) {
        boolean codeLike = text.length() > 3 && (text.charAt(3) == ' ' || text.charAt(3) == '-');
        if (codeLike && !text.startsWith(code) && leadingDigits(text).isPresent()) {
            irregularities.add(Irregularity.MIXED_CODES);
        }
    }

    private ReplyLine nextLine() throws IOException {
        ReplyLine read = readLine();
        keep(read);
        return read;
    }

    private void keep(ReplyLine read) {
        if (read.end() == LineEnd.LF) {
            irregularities.add(Irregularity.BARE_LF);
        }
        if (!read.utf8()) {
            irregularities.add(Irregularity.NOT_UTF8);
        }
        if (read.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            irregularities.add(Irregularity.CONTROL_CHARACTERS);
        }
        if (read.droppedBytes() > 0) {
            irregularities.add(Irregularity.LINE_CUT);
        }
        replyBytes += read.bytes().length;
        if (pending.size() >= MAX_REPLY_LINES || replyBytes > MAX_REPLY_BYTES) {
            irregularities.add(Irregularity.REPLY_CUT);
        } else {
            pending.add(read);
        }
    }

    private UnreadableReply unreadable(UnreadableReply.Problem problem) {
        var unreadable = new UnreadableReply(pending, problem, irregularities);
        forget();
        return unreadable;
    }

    private void forget() {
        pending = new ArrayList<>();
        irregularities.clear();
        replyBytes = 0;
    }

    private ReplyLine readLine() throws IOException {
        while (true) {
            int next = nextByte();
            if (next == '\n') {
                return endLine();
            }
            lastByte = next;
            if (lineLength < line.length) {
                line[lineLength++] = (byte) next;
            } else {
                droppedBytes++;
            }
        }
    }

    private ReplyLine endLine() {
        int length = lineLength;
        long dropped = droppedBytes;
        boolean carriageReturn = lastByte == '\r';
        if (carriageReturn && dropped > 0) {
            dropped--;
        } else if (carriageReturn) {
            length--;
        }
        LineEnd end = carriageReturn ? LineEnd.CRLF : LineEnd.LF;
        ReplyLine read = ReplyLine.decode(line, length, end, dropped);
        clearLine();
        return read;
    }

    private void clearLine() {
        lineLength = 0;
        droppedBytes = 0;
        lastByte = 0;
    }

    private int nextByte() throws IOException {
        if (position == limit) {
            limit = Math.max(input.read(buffer, 0, buffer.length), 0);
            position = 0;
            if (limit == 0) {
                throw new EOFException("The server closed the control connection");
            }
        }
        if (++readBytes > MAX_READ_BYTES) {
            throw new EndlessReplyException();
        }
        return buffer[position++] & 0xFF;
    }
}
