package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Subject;
import java.util.Arrays;
import java.util.List;

/** All codes that carry a text, by outcome and subject: the grid of RFC 959 section 4.2. */
record Matrix(int total, List<Column> columns, List<Row> rows) {
    Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A subject, from the second digit. */
    record Column(String pattern, String title) {}

    /** An outcome, from the first digit. */
    record Row(int digit, String title, String advice, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The codes of one outcome and subject; may be empty. */
    record Cell(String subject, List<Code> codes) {
        Cell {
            codes = List.copyOf(codes);
        }
    }

    /** A code and its name. */
    record Code(int number, String name) {}

    static Matrix of(Catalog catalog) {
        List<CodeEntry> codes =
                catalog.codes().stream().filter(entry -> entry.text().isPresent()).toList();
        List<Subject> subjects =
                Arrays.stream(Subject.values())
                        .filter(subject -> codes.stream().anyMatch(code -> isAbout(code, subject)))
                        .toList();
        return new Matrix(
                codes.size(),
                subjects.stream().map(Matrix::column).toList(),
                Arrays.stream(Outcome.values())
                        .map(outcome -> row(outcome, subjects, codes))
                        .toList());
    }

    private static boolean isAbout(CodeEntry entry, Subject subject) {
        return entry.code().secondDigit() == subject.digit();
    }

    private static Column column(Subject subject) {
        return new Column(subject.pattern(), shortName(subject));
    }

    private static Row row(Outcome outcome, List<Subject> subjects, List<CodeEntry> codes) {
        List<Cell> cells =
                subjects.stream()
                        .map(
                                subject ->
                                        new Cell(
                                                shortName(subject),
                                                codes.stream()
                                                        .filter(
                                                                code ->
                                                                        code.code().outcome()
                                                                                == outcome)
                                                        .filter(code -> isAbout(code, subject))
                                                        .map(Matrix::code)
                                                        .toList()))
                        .toList();
        return new Row(
                outcome.digit(),
                outcome.pattern() + " " + outcome.plainName(),
                sentence(outcome.advice()),
                cells);
    }

    private static Code code(CodeEntry entry) {
        return new Code(entry.number(), entry.name());
    }

    private static String shortName(Subject subject) {
        return subject == Subject.AUTHENTICATION ? "Authentication" : subject.standardName();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
