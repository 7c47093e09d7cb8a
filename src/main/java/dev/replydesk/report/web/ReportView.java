package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in the form in which the page shows it: the template loops and prints. */
record ReportView(
        String id,
        boolean open,
        String target,
        String security,
        String username,
        String startedIso,
        String started,
        @Nullable String took,
        VerdictView verdict,
        int stagesDone,
        List<StageView> stages,
        List<FindingView> findings,
        List<PhaseView> phases,
        int lineCount,
        ServerView server,
        List<DataWayView> dataWays,
        @Nullable TlsView tls,
        String expires,
        String probeAgain) {

    record VerdictView(Tone tone, String label, String title, String summary) {}

    /**
     * @param anchor the phase in the transcript; null when the stage left no line
     * @param words for readers who do not see the colour
     * @param share the part of the whole time, from 0 to 100
     */
    record StageView(
            String title,
            @Nullable String anchor,
            Tone tone,
            String words,
            String time,
            String share,
            String reason) {}

    /**
     * @param cause the id under which the catalog may have a page about it
     */
    record FindingView(
            int rank,
            String cause,
            Tone tone,
            String tag,
            String title,
            String explanation,
            List<Integer> evidence,
            List<Fix> serverFixes,
            List<Fix> clientFixes) {}

    record PhaseView(String anchor, String title, Tone tone, int firstLine, List<RowView> rows) {}

    /**
     * @param from client, server, probe or status
     * @param digit the first digit of the reply code; null for everything else
     * @param flag the tone of the finding that rests on it; null when none does
     * @param bar how long it was waited for, logarithmic, from 0 to 100
     */
    record RowView(
            int number,
            String time,
            String bar,
            String from,
            String fromWord,
            String fromIcon,
            @Nullable Integer digit,
            @Nullable Tone flag,
            List<LineSegment> segments,
            @Nullable Tone rfcTone,
            String rfcWord,
            String note,
            String reference,
            List<Integer> findings) {}

    record ServerView(String address, String system, List<String> features) {}

    /**
     * One way to a data connection.
     *
     * @param words how it went
     * @param detail where it led, and how it was encrypted; empty when there is nothing to say
     */
    record DataWayView(String command, Tone tone, String words, String detail) {}

    /**
     * @param versions those that the server speaks, as far as they were asked for
     */
    record TlsView(
            String protocol,
            String cipher,
            String versions,
            String resumed,
            List<CertificateView> certificates) {}

    record CertificateView(
            String subject, String issuer, String validUntil, List<String> problems) {}
}
