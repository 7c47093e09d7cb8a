package dev.replydesk.logs;

import dev.replydesk.transcript.Transcript;

/**
 * One session of a log.
 *
 * @param transcript what the log shows of it; without stages, since a log measures none
 * @param host the server, where the log names it; empty otherwise
 * @param port its port; 0 where the log does not name it
 * @param security plain, explicit or implicit; empty where the log does not show it
 * @param username who logged in; empty where the log does not show it
 * @param firstLine the number of its first line in the log, from 1
 */
public record LogSession(
        Transcript transcript,
        String host,
        int port,
        String security,
        String username,
        long firstLine) {}
