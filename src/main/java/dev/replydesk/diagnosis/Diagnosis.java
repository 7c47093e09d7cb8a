package dev.replydesk.diagnosis;

import java.util.List;

/** The result of reading a transcript: the root cause is the first finding. */
public record Diagnosis(Verdict verdict, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }
}
