package dev.replydesk.catalog;

import jakarta.persistence.Embeddable;

/** A wording of a product as the database keeps it. */
@Embeddable
record WordingRow(
        String commands,
        String codes,
        String pattern,
        String example,
        String cause,
        String explanation,
        String serverFix,
        String clientFix,
        String severity,
        String confidence,
        String source) {

    static WordingRow of(Wording wording) {
        return new WordingRow(
                Csv.of(wording.commands()),
                Csv.ofNumbers(wording.codes()),
                wording.pattern(),
                wording.example(),
                wording.cause(),
                wording.explanation(),
                wording.serverFix(),
                wording.clientFix(),
                wording.severity(),
                wording.confidence(),
                wording.source());
    }

    Wording toWording() {
        return new Wording(
                Csv.words(commands),
                Csv.numbers(codes),
                pattern,
                example,
                cause,
                explanation,
                serverFix,
                clientFix,
                severity,
                confidence,
                source);
    }
}
