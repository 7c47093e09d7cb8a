package dev.replydesk.logs;

import java.util.List;

/**
 * What a log holds.
 *
 * @param sessions the sessions that were kept, in the order of the log; never empty
 * @param sessionsSeen how many there were
 * @param lines how many lines were read
 */
public record ReadLog(LogFormat format, List<LogSession> sessions, long sessionsSeen, long lines) {
    public ReadLog {
        sessions = List.copyOf(sessions);
    }
}
