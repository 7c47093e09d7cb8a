package dev.replydesk.diagnosis;

import java.util.List;

/**
 * What a rule concluded.
 *
 * @param cause the stable name of the cause, such as "passive-address-unroutable"
 * @param label the short word in front of the title in a verdict, such as "Not found"
 * @param confidence from 0 to 1
 * @param evidence the numbers of the events that prove it; never empty
 */
public record Finding(
        String cause,
        Severity severity,
        String label,
        String title,
        String explanation,
        List<Fix> fixes,
        double confidence,
        List<Integer> evidence) {
    public Finding {
        fixes = List.copyOf(fixes);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A finding needs evidence: " + cause);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence runs from 0 to 1: " + confidence);
        }
    }
}
