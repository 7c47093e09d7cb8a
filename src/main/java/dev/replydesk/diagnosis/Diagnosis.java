package dev.replydesk.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a transcript: the root cause is the first finding.
 *
 * @param server the product that answered; null where nothing gave it away
 */
public record Diagnosis(Verdict verdict, List<Finding> findings, @Nullable ServerGuess server) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }
}
