package dev.replydesk.report.web;

import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.report.Report;
import dev.replydesk.report.web.ReportView.ServerView;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ServerFacts;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who answered, as far as it shows. */
final class ServerViews {
    private static final double NEARLY_CERTAIN = 0.9;
    private static final double LIKELY = 0.6;

    private ServerViews() {}

    static ServerView of(Report report) {
        ServerGuess guess = report.diagnosis() == null ? null : report.diagnosis().server();
        ServerFacts facts = ServerFacts.of(report.transcript());
        return new ServerView(
                address(report),
                guess == null ? "" : LineSegment.visible(name(guess)),
                guess == null ? "" : certainty(guess),
                LineSegment.visible(facts.system()),
                facts.features().stream().map(LineSegment::visible).toList());
    }

    private static String address(Report report) {
        return report.transcript()
                .all(Connected.class)
                .filter(connected -> connected.channel() == Channel.CONTROL)
                .map(Connected::address)
                .findFirst()
                .orElse("");
    }

    /** The product with its version; empty where nothing gave it away. */
    static String name(@Nullable ServerGuess guess) {
        return guess == null ? "" : (guess.name() + " " + guess.version()).strip();
    }

    static String certainty(ServerGuess guess) {
        String words =
                guess.confidence() >= NEARLY_CERTAIN
                        ? "nearly certain"
                        : guess.confidence() >= LIKELY ? "likely" : "perhaps";
        return String.format(Locale.ROOT, "%s, %.0f %%", words, guess.confidence() * 100);
    }
}
