package dev.replydesk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.replydesk.transcript.DataWay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as other programs see it.
 *
 * @param kind "probe" or "log"
 * @param format the name of the format of a log; left out for a probe
 * @param log what else is known of the log; left out for a probe
 */
record ReportJsonV1(
        String id,
        String kind,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String format,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogJson log,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Target target,
        @Nullable Verdict verdict,
        List<FindingJson> findings,
        List<StageJson> stages,
        Server server,
        @Nullable Tls tls,
        List<DataWay> dataConnections,
        List<Line> transcript) {

    /**
     * @param format the format as people call it
     */
    record LogJson(String format, long sessions, long lines) {}

    /** Whom a report is about; what a log does not tell is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Target(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String security,
            @Nullable String username) {}

    record Verdict(String severity, String title, String summary) {}

    record FindingJson(
            String cause,
            String severity,
            String title,
            String explanation,
            List<FixJson> fixes,
            double confidence,
            List<Integer> evidence,
            List<String> excluded,
            String check) {}

    /**
     * @param file where the snippet goes
     */
    record FixJson(
            String audience,
            @Nullable String product,
            String text,
            @Nullable String file,
            @Nullable String snippet) {}

    record StageJson(String name, String outcome, long durationMillis, String reason) {}

    /**
     * @param product the id of the product; null where nothing gave it away, likewise version and
     *     confidence
     */
    record Server(
            @Nullable String product,
            @Nullable String version,
            @Nullable Double confidence,
            String system,
            List<String> features) {}

    /**
     * @param applicationProtocol what ALPN agreed on; empty when it did not
     * @param versions whether other versions of TLS are "offered", "refused" or "unknown"
     */
    record Tls(
            String protocol,
            String cipher,
            String applicationProtocol,
            Map<String, String> versions,
            @Nullable Boolean dataSessionResumed,
            List<CertificateJson> certificates) {}

    record CertificateJson(
            String subject,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String key,
            String signature,
            List<String> problems) {}

    /**
     * @param wording what this product means by its own words; empty where that is not known
     * @param bearing "harmless", "consequence" of an earlier line, or "cause"
     * @param findings the ranks of the findings that rest on this line, 1 for the root cause
     */
    record Line(
            int number,
            long offsetMillis,
            String stage,
            String kind,
            String text,
            @Nullable Integer code,
            @Nullable String command,
            String meaning,
            @Nullable String conformance,
            @Nullable String reference,
            String wording,
            @Nullable String bearing,
            String bearingNote,
            List<Integer> findings) {}
}
