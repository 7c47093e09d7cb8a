package dev.replydesk.logs;

import dev.replydesk.logs.Saying.Ended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Sorts the lines of a log into its sessions, which may be interleaved. */
final class SessionTable {
    private static final int MOST_OPEN = 100;

    private final Vocabulary vocabulary;
    private final boolean labelled;
    private final SequencedMap<String, SessionBuilder> open = new LinkedHashMap<>(16, 0.75f, true);
    private final SessionKeeper keeper = new SessionKeeper();

    SessionTable(Vocabulary vocabulary, boolean labelled) {
        this.vocabulary = vocabulary;
        this.labelled = labelled;
    }

    void add(Reading reading, long line) {
        if (reading.sayings().isEmpty()) {
            return;
        }
        String key = reading.key();
        SessionBuilder session = current(key);
        session.at(reading, line);
        for (Saying saying : reading.sayings()) {
            if (session.isOverBefore(saying)) {
                finish(key);
                session = current(key);
                session.at(reading, line);
            }
            session.add(saying);
            if (saying instanceof Ended) {
                finish(key);
                return;
            }
        }
    }

    /** All sessions that were kept, in the order of the log. */
    List<LogSession> finish() {
        for (String key : new ArrayList<>(open.keySet())) {
            finish(key);
        }
        return keeper.sessions();
    }

    long seen() {
        return keeper.seen();
    }

    boolean isFtp() {
        return keeper.isFtp();
    }

    private SessionBuilder current(String key) {
        SessionBuilder session = open.get(key);
        if (session == null) {
            session = new SessionBuilder(vocabulary, labelled);
            if (open.size() >= MOST_OPEN) {
                finish(open.firstEntry().getKey());
            }
            open.put(key, session);
        }
        return session;
    }

    private void finish(String key) {
        SessionBuilder session = open.remove(key);
        if (session != null && session.hasEvents()) {
            keeper.keep(session);
        }
    }
}
