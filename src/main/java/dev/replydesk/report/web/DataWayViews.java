package dev.replydesk.report.web;

import dev.replydesk.report.web.ReportView.DataWayView;
import dev.replydesk.transcript.DataWay;
import dev.replydesk.transcript.Transcript;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which way to a data connection works. */
final class DataWayViews {
    private DataWayViews() {}

    static List<DataWayView> of(Transcript transcript) {
        return DataWay.of(transcript).stream().map(DataWayViews::view).toList();
    }

    private static DataWayView view(DataWay way) {
        return new DataWayView(way.command(), tone(way), words(way), detail(way));
    }

    private static Tone tone(DataWay way) {
        if (way.agreed() == 0) {
            return Tone.SKIPPED;
        }
        if (way.connected() == 0) {
            return Tone.FAIL;
        }
        return way.transferred() == way.tries() ? Tone.OK : Tone.WARN;
    }

    static String words(DataWay way) {
        if (way.agreed() == 0) {
            return "not offered";
        }
        if (way.connected() == 0) {
            return way.failure().isEmpty() ? "no connection" : way.failure();
        }
        if (way.transferred() == way.tries()) {
            return way.tries() == 1 ? "works" : "worked %d times".formatted(way.tries());
        }
        return "%d of %d transfers ended well".formatted(way.transferred(), way.tries());
    }

    private static String detail(DataWay way) {
        return Stream.of(way.place(), encryption(way))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String encryption(DataWay way) {
        if (way.encryption().isEmpty()) {
            return way.connected() == 0 ? "" : "not encrypted";
        }
        return way.encryption().replace("TLSv", "TLS ")
                + (way.resumed() ? ", session resumed" : ", new session");
    }
}
