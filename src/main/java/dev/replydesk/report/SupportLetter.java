package dev.replydesk.report;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.diagnosis.Severity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to those who run the server what went wrong there, ready to be copied. */
@Component
public class SupportLetter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /** Whoever reads a letter reads the first lines of it. */
    private static final int MOST_LINES = 30;

    private final ReportReader reader;
    private final ProductNames names;

    SupportLetter(ReportReader reader, ProductNames names) {
        this.reader = reader;
        this.names = names;
    }

    /** The letter about a finished report; empty when nothing in it stops clients. */
    public Optional<String> about(Report report) {
        Diagnosis diagnosis = report.diagnosis();
        if (diagnosis == null || report.status() != ReportStatus.FINISHED) {
            return Optional.empty();
        }
        List<Finding> errors =
                diagnosis.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(write(report, diagnosis, errors));
    }

    private String write(Report report, Diagnosis diagnosis, List<Finding> errors) {
        var users = UserNames.in(report);
        var letter = new PlainText();
        letter.literal("Hello,").blank();
        letter.paragraph(opening(report)).blank();
        letter.literal("Server: " + server(report));
        letter.literal("Seen:   " + occasion(report)).blank();
        var verdict = diagnosis.verdict();
        letter.paragraph(users.hide(verdict.label() + ": " + verdict.title() + "."));
        letter.paragraph(users.hide(verdict.summary())).blank();
        letter.paragraph("These lines of the session show it:").blank();
        evidence(report, errors, letter, users);
        letter.blank();
        request(errors, diagnosis.server(), letter, users);
        return letter.blank().literal("Thank you.").toString();
    }

    private static String opening(Report report) {
        return report.target().isKnown()
                ? "I have trouble with FTP on your server and would like to ask for your help."
                : "I have trouble with FTP on one of your servers and would like to ask for your help.";
    }

    private static String server(Report report) {
        ReportTarget target = report.target();
        String address = target.isKnown() ? target.address() : "(please add its name here)";
        return switch (target.security()) {
            case "explicit" -> address + ", explicit TLS (AUTH TLS)";
            case "implicit" -> address + ", implicit TLS";
            case "plain" -> address + ", without encryption";
            default -> address;
        };
    }

    private static String occasion(Report report) {
        String time = TIME.format(report.createdAt());
        LogSource log = report.log();
        return log == null
                ? "in a test session with FTP Reply Desk, " + time
                : "in " + log.words() + ", read on " + time;
    }

    private void evidence(Report report, List<Finding> errors, PlainText letter, UserNames users) {
        Set<Integer> cited =
                errors.stream().flatMap(f -> f.evidence().stream()).collect(Collectors.toSet());
        List<ReportLine> lines =
                reader.lines(report).stream().filter(l -> cited.contains(l.number())).toList();
        lines.stream().limit(MOST_LINES).forEach(line -> quote(line, letter, users));
        if (lines.size() > MOST_LINES) {
            letter.literal("  and %d more".formatted(lines.size() - MOST_LINES));
        }
    }

    private static void quote(ReportLine line, PlainText letter, UserNames users) {
        String number = Integer.toString(line.number());
        for (String text : users.hide(line.text()).split("\n", -1)) {
            letter.literal("%6s %s %s".formatted(number, line.kind().mark(), text));
            number = "";
        }
    }

    private void request(
            List<Finding> errors, @Nullable ServerGuess server, PlainText letter, UserNames users) {
        List<Fix> fixes = errors.stream().flatMap(f -> forServer(f, server).stream()).toList();
        if (fixes.isEmpty()) {
            letter.paragraph(
                    "Could you look at the log of the server for the same session, and tell me what"
                            + " it says there?");
            return;
        }
        letter.paragraph(
                "Could you do this on the server, or tell me why it should stay as it is?");
        letter.blank();
        for (Fix fix : fixes) {
            String product = names.of(fix);
            letter.items(
                    List.of(
                            users.hide(
                                    product.isEmpty() ? fix.text() : product + ": " + fix.text())));
            if (fix.snippet() != null) {
                users.hide(fix.snippet()).lines().forEach(line -> letter.literal("      " + line));
            }
        }
    }

    /** Where the product is known, the settings of others only distract. */
    private static List<Fix> forServer(Finding finding, @Nullable ServerGuess server) {
        List<Fix> all =
                finding.fixes().stream()
                        .filter(fix -> fix.audience() == Fix.Audience.SERVER)
                        .toList();
        List<Fix> fitting = all.stream().filter(fix -> fits(fix, server)).toList();
        return fitting.isEmpty() ? all : fitting;
    }

    private static boolean fits(Fix fix, @Nullable ServerGuess server) {
        String product = fix.product();
        return server == null
                || product == null
                || product.equals(server.product())
                || product.equals(server.name());
    }
}
