package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Annotation;
import dev.replydesk.diagnosis.Annotation.Bearing;
import dev.replydesk.report.web.ReportView.BearingView;
import org.jspecify.annotations.Nullable;

/** Says in a word what a line has to do with the trouble. */
final class BearingViews {
    private BearingViews() {}

    static @Nullable BearingView of(Annotation annotation) {
        Bearing bearing = annotation.bearing();
        if (bearing == null) {
            return null;
        }
        return switch (bearing) {
            case HARMLESS -> view(Tone.OK, "check", bearing, annotation);
            case CONSEQUENCE -> view(Tone.WARN, "turn", bearing, annotation);
            case CAUSE -> view(Tone.FAIL, "cross", bearing, annotation);
        };
    }

    private static BearingView view(Tone tone, String icon, Bearing bearing, Annotation from) {
        return new BearingView(tone, icon, words(bearing), from.bearingNote());
    }

    static String words(Bearing bearing) {
        return switch (bearing) {
            case HARMLESS -> "Harmless";
            case CONSEQUENCE -> "Follows from above";
            case CAUSE -> "Cause";
        };
    }
}
