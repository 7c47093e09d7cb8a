package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Product;
import dev.replydesk.diagnosis.Annotation.Bearing;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of each line that alarms whether it is the problem: the first alarming line usually is not.
 */
@Component
class BearingReader {
    private final WordingReader wordings;

    BearingReader(WordingReader wordings) {
        this.wordings = wordings;
    }

    /** What is to be added to the annotation of one line. */
    record Bearings(String wording, @Nullable Bearing bearing, String note) {
        Annotation on(Annotation annotation) {
            return new Annotation(
                    annotation.meaning(),
                    annotation.conformance(),
                    annotation.reference(),
                    wording,
                    bearing,
                    note);
        }
    }

    /** By the number of the line; lines of which nothing is to be said are missing. */
    Map<Integer, Bearings> read(Transcript transcript, Diagnosis diagnosis) {
        Session session = Session.of(transcript, diagnosis.server(), "");
        var bearings = new HashMap<Integer, Bearings>();
        List<Finding> findings = diagnosis.findings();
        for (int rank = findings.size() - 1; rank >= 0; rank--) {
            Finding finding = findings.get(rank);
            Bearings bearing = of(finding, rank == 0);
            finding.evidence().forEach(number -> bearings.put(number, bearing));
        }
        for (Exchange exchange : session.exchanges()) {
            for (Seen<ReplyReceived> seen : exchange.replies()) {
                ofReply(session, exchange, seen, bearings.get(seen.number()))
                        .ifPresent(bearing -> bearings.put(seen.number(), bearing));
            }
        }
        return bearings;
    }

    private static Bearings of(Finding finding, boolean first) {
        if (finding.severity() == Severity.INFO) {
            return new Bearings("", null, "");
        }
        return first
                ? new Bearings("", Bearing.CAUSE, "This line proves the cause.")
                : new Bearings("", null, "");
    }

    private Optional<Bearings> ofReply(
            Session session,
            Exchange exchange,
            Seen<ReplyReceived> seen,
            @Nullable Bearings found) {
        var reply = seen.event().reply();
        String wording =
                wordings.reply(exchange.verb(), reply, session.server())
                        .filter(reading -> !isPlain(reading))
                        .map(BearingReader::words)
                        .orElse("");
        if (!reply.code().outcome().isNegative()) {
            return found == null && wording.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            found == null
                                    ? new Bearings(wording, null, "")
                                    : new Bearings(wording, found.bearing(), found.note()));
        }
        if (found != null && found.bearing() == Bearing.CAUSE) {
            return Optional.of(new Bearings(wording, found.bearing(), found.note()));
        }
        Optional<String> harmless = Harmless.why(session, exchange, seen);
        return Optional.of(
                harmless.map(why -> new Bearings(wording, Bearing.HARMLESS, why))
                        .orElseGet(() -> following(wording, found)));
    }

    /** A refusal that another finding stands on, or none: it came of the cause. */
    private static Bearings following(String wording, @Nullable Bearings found) {
        return new Bearings(
                wording,
                Bearing.CONSEQUENCE,
                found == null
                        ? "It follows from what went before."
                        : "It is trouble as well, and behind the first cause.");
    }

    /** What is said by every server and means nothing special. */
    private static boolean isPlain(WordingReading reading) {
        return reading.cause().equals("session-info")
                || reading.said().product().id().equals(Product.GENERIC)
                || reading.confidence() < 0.7;
    }

    private static String words(WordingReading reading) {
        return reading.said().product().name() + ": " + reading.wording().explanation();
    }
}
