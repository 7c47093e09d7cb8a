package dev.replydesk.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One certificate of the chain that the server sent.
 *
 * @param key algorithm and length of the public key, such as "RSA 2048"
 * @param signature the algorithm that the issuer signed it with
 * @param problems what is wrong with it, in plain sentences; empty when nothing is
 */
public record Certificate(
        String subject,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String key,
        String signature,
        List<String> problems) {
    public Certificate {
        key = Objects.requireNonNullElse(key, "");
        signature = Objects.requireNonNullElse(signature, "");
        problems = List.copyOf(problems);
    }
}
