package dev.replydesk.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the form in which the page shows it: the template loops and prints.
 *
 * @param log what it was made from; null for a probe
 * @param subject whom or what it is about, in words
 * @param target host and port; empty where a log does not name them
 * @param omitted how many lines the page leaves out, since it would become too long
 * @param letter what to send to those who run the server; null when there is nothing to ask
 * @param probeAgain the form for a probe of the same server; null when it is not known
 */
record ReportView(
        String id,
        boolean open,
        @Nullable LogView log,
        String subject,
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
        int omitted,
        ServerView server,
        List<DataWayView> dataWays,
        @Nullable TlsView tls,
        @Nullable String letter,
        String expires,
        @Nullable String probeAgain) {

    /** The part of the site that it belongs to. */
    public String section() {
        return log == null ? "probe" : "analyze";
    }

    /** Whether something is known of the server; a log may tell nothing. */
    public boolean hasServer() {
        return log == null
                || tls != null
                || !(server.address().isEmpty()
                        && server.product().isEmpty()
                        && server.system().isEmpty()
                        && server.features().isEmpty());
    }

    /**
     * @param origin as in "from a FileZilla client log"
     * @param counts its sessions and lines
     */
    record LogView(String origin, String counts) {}

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
            List<String> excluded,
            String check,
            List<FixView> clientFixes,
            List<FixView> serverFixes,
            List<FixView> otherServers) {}

    /**
     * @param product whom it is for; empty where it holds for all
     * @param place where the snippet goes
     */
    record FixView(String product, String text, String place, @Nullable String snippet) {}

    /**
     * @param detail which lines it has; empty for a probe, whose phases have times
     */
    record PhaseView(
            String anchor,
            String title,
            String detail,
            Tone tone,
            int firstLine,
            List<RowView> rows) {}

    /**
     * @param from client, server, probe or status, the last for notes in a log
     * @param digit the first digit of the reply code; null for everything else
     * @param flag the tone of the finding that rests on it; null when none does
     * @param note what the RFCs mean by it
     * @param wording what this product means by its own words; empty where that is not known
     * @param bearing what it has to do with the trouble; null when nothing is to be said of that
     * @param time null in a log, as is the bar
     * @param bar how long it was waited for, logarithmic, from 0 to 100
     */
    record RowView(
            int number,
            @Nullable String time,
            @Nullable String bar,
            String from,
            String fromWord,
            String fromIcon,
            @Nullable Integer digit,
            @Nullable Tone flag,
            List<LineSegment> segments,
            @Nullable Tone rfcTone,
            String rfcWord,
            String note,
            String wording,
            @Nullable BearingView bearing,
            String reference,
            List<Integer> findings) {}

    record BearingView(Tone tone, String icon, String word, String note) {}

    /**
     * @param product with its version; empty where nothing gave it away
     * @param certainty how sure that is
     */
    record ServerView(
            String address,
            String product,
            String certainty,
            String system,
            List<String> features) {}

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
