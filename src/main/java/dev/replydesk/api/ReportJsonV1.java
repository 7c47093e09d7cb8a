package dev.replydesk.api;

import dev.replydesk.transcript.DataWay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as other programs see it. */
record ReportJsonV1(
        String id,
        String kind,
        String status,
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

    record Target(String host, int port, String security, String username) {}

    record Verdict(String severity, String title, String summary) {}

    record FindingJson(
            String cause,
            String severity,
            String title,
            String explanation,
            List<FixJson> fixes,
            double confidence,
            List<Integer> evidence) {}

    record FixJson(
            String audience, @Nullable String product, String text, @Nullable String snippet) {}

    record StageJson(String name, String outcome, long durationMillis, String reason) {}

    /**
     * @param product null until the server has been recognised; likewise version and confidence
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
            List<Integer> findings) {}
}
