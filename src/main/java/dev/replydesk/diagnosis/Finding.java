package dev.replydesk.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a rule concluded.
 *
 * @param cause the stable name of the cause, such as "passive-address-unroutable"
 * @param label the short word in front of the title in a verdict, such as "Not found"
 * @param confidence from 0 to 1
 * @param evidence the numbers of the events that prove it; never empty
 * @param excluded what it is not, and which line says so, a sentence each
 * @param check the one check that decides when another cause fits as well; empty when it is sure
 */
public record Finding(
        String cause,
        Severity severity,
        String label,
        String title,
        String explanation,
        List<Fix> fixes,
        double confidence,
        List<Integer> evidence,
        List<String> excluded,
        String check) {
    public Finding {
        fixes = List.copyOf(fixes);
        evidence = List.copyOf(evidence);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
        check = Objects.requireNonNullElse(check, "");
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A finding needs evidence: " + cause);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence runs from 0 to 1: " + confidence);
        }
    }

    Finding(
            String cause,
            Severity severity,
            String label,
            String title,
            String explanation,
            List<Fix> fixes,
            double confidence,
            List<Integer> evidence) {
        this(
                cause,
                severity,
                label,
                title,
                explanation,
                fixes,
                confidence,
                evidence,
                List.of(),
                "");
    }

    /** The same with these fixes in front. */
    Finding fixedBy(List<Fix> first) {
        var all = new ArrayList<>(first);
        all.addAll(fixes);
        return withFixes(all);
    }

    Finding withFixes(List<Fix> all) {
        return new Finding(
                cause,
                severity,
                label,
                title,
                explanation,
                all,
                confidence,
                evidence,
                excluded,
                check);
    }

    Finding checkedBy(String deciding) {
        return new Finding(
                cause,
                severity,
                label,
                title,
                explanation,
                fixes,
                confidence,
                evidence,
                excluded,
                deciding);
    }

    Finding excluding(List<String> others) {
        return new Finding(
                cause,
                severity,
                label,
                title,
                explanation,
                fixes,
                confidence,
                evidence,
                others,
                check);
    }

    Finding titled(String other) {
        return new Finding(
                cause,
                severity,
                label,
                other,
                explanation,
                fixes,
                confidence,
                evidence,
                excluded,
                check);
    }

    Finding labelled(String other) {
        return new Finding(
                cause,
                severity,
                other,
                title,
                explanation,
                fixes,
                confidence,
                evidence,
                excluded,
                check);
    }

    /** The same with a sentence more. */
    Finding explained(String more) {
        return new Finding(
                cause,
                severity,
                label,
                title,
                CauseWriter.join(explanation, more),
                fixes,
                confidence,
                evidence,
                excluded,
                check);
    }

    Finding weighing(Severity other) {
        return new Finding(
                cause,
                other,
                label,
                title,
                explanation,
                fixes,
                confidence,
                evidence,
                excluded,
                check);
    }

    Finding provenBy(List<Integer> lines) {
        return new Finding(
                cause,
                severity,
                label,
                title,
                explanation,
                fixes,
                confidence,
                lines,
                excluded,
                check);
    }
}
