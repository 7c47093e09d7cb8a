package dev.replydesk.logs;

import dev.replydesk.report.LogSource;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.Reports;
import dev.replydesk.report.SeenSession;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Turns logs into reports, a few at once: each may be long. */
@Service
public class Analyses {
    static final int AT_ONCE = 4;

    /** Who sends slower than this keeps a place from others. */
    private static final Duration LONGEST_READ = Duration.ofMinutes(2);

    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|.*:.*");

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Duration patience;
    private final LogReader reader;
    private final Reports reports;

    @Autowired
    Analyses(LogReader reader, Reports reports) {
        this(reader, reports, Duration.ofSeconds(10));
    }

    /**
     * @param patience how long somebody waits for a place
     */
    Analyses(LogReader reader, Reports reports, Duration patience) {
        this.reader = reader;
        this.reports = reports;
        this.patience = patience;
    }

    /**
     * Reads a log and files its report.
     *
     * @throws LogRefusedException when there is no log in it
     * @throws TooManyLogsException when others are read and do not come to their end
     */
    public Report keep(SentLog.Source source) throws IOException {
        enter();
        try {
            SentLog sent = source.open();
            ReadLog log = read(sent);
            return reports.keep(
                    source(log),
                    log.sessions().stream().map(s -> session(s, sent.redaction())).toList());
        } finally {
            places.release();
        }
    }

    /** Reads a log and keeps nothing of it; throws what {@link #keep} throws. */
    public ReadLog look(SentLog.Source source) throws IOException {
        enter();
        try {
            return read(source.open());
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyLogsException();
    }

    private ReadLog read(SentLog sent) throws IOException {
        try (InputStream bytes = new HurriedStream(sent.bytes(), LONGEST_READ)) {
            return reader.read(bytes, sent.redaction());
        }
    }

    private static LogSource source(ReadLog log) {
        LogFormat format = log.format();
        return new LogSource(
                format.id(), format.title(), format.product(), log.sessionsSeen(), log.lines());
    }

    /** What stands in the place of a name or an address is no target. */
    private static SeenSession session(LogSession session, Redaction redaction) {
        boolean hidden =
                redaction.names()
                        || redaction.addresses() && ADDRESS.matcher(session.host()).matches();
        return new SeenSession(
                new ReportTarget(
                        hidden ? "" : session.host(),
                        session.port(),
                        session.security(),
                        redaction.names() ? "" : session.username()),
                session.transcript());
    }
}
