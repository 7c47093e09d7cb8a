package dev.replydesk.report;

import dev.replydesk.diagnosis.Finding;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A finding whose lines moved, because those of other sessions were put in front. */
final class ShiftedFinding {
    /** How the sentences of a finding name its lines. */
    private static final Pattern LINES =
            Pattern.compile(
                    "\\b[Ll]ines? \\d{1,6}(?:, \\d{1,6})*(?:,? (?:and|or|to) \\d{1,6})?\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ShiftedFinding() {}

    static Finding by(int before, Finding finding) {
        return new Finding(
                finding.cause(),
                finding.severity(),
                finding.label(),
                finding.title(),
                finding.explanation(),
                finding.fixes(),
                finding.confidence(),
                finding.evidence().stream().map(number -> number + before).toList(),
                finding.excluded().stream().map(sentence -> shift(sentence, before)).toList(),
                shift(finding.check(), before));
    }

    private static String shift(String sentence, int before) {
        return LINES.matcher(sentence).replaceAll(lines -> shift(lines, before));
    }

    private static String shift(MatchResult lines, int before) {
        return NUMBER.matcher(lines.group())
                .replaceAll(number -> "" + (Integer.parseInt(number.group()) + before));
    }
}
