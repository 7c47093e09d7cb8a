package dev.replydesk.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps so many sessions of a log, those with trouble first. */
final class SessionKeeper {
    static final int MOST = 100;

    private final List<SessionBuilder> kept = new ArrayList<>();
    private long seen;
    private boolean ftp;

    void keep(SessionBuilder session) {
        seen++;
        ftp |= session.isFtp();
        if (kept.size() < MOST) {
            kept.add(session);
        } else if (session.hasTrouble()) {
            int calm = calm();
            if (calm >= 0) {
                kept.set(calm, session);
            }
        }
    }

    List<LogSession> sessions() {
        return kept.stream()
                .sorted(Comparator.comparingLong(SessionBuilder::firstLine))
                .map(SessionBuilder::session)
                .toList();
    }

    long seen() {
        return seen;
    }

    boolean isFtp() {
        return ftp;
    }

    private int calm() {
        for (int index = kept.size() - 1; index >= 0; index--) {
            if (!kept.get(index).hasTrouble()) {
                return index;
            }
        }
        return -1;
    }
}
