package dev.replydesk.transcript;

import java.time.Instant;
import java.util.List;

/**
 * One certificate of the chain that the server sent.
 *
 * @param problems what is wrong with it, in plain sentences; empty when nothing is
 */
public record Certificate(
        String subject, String issuer, Instant notBefore, Instant notAfter, List<String> problems) {
    public Certificate {
        problems = List.copyOf(problems);
    }
}
