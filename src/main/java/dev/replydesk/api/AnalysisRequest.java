package dev.replydesk.api;

import dev.replydesk.logs.LogReader;
import dev.replydesk.logs.LogRefusedException;
import dev.replydesk.logs.Redaction;
import dev.replydesk.logs.SentLog;
import dev.replydesk.logs.TextStream;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log inside JSON.
 *
 * @param hideAddresses whether IP addresses are taken out before anything is kept
 * @param hideNames whether names of users and hosts are
 */
record AnalysisRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String log,
        @Nullable Boolean hideAddresses,
        @Nullable Boolean hideNames) {

    /** Escapes make a text longer: two bytes stand for the end of a line, or a quotation mark. */
    private static final long LONGEST_BODY = 2 * LogReader.LARGEST;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(LONGEST_BODY)
                                                    .maxStringLength((int) LogReader.LARGEST)
                                                    .build())
                                    .build())
                    .build();

    /**
     * Reads a body.
     *
     * @throws LogRefusedException if it is too large
     * @throws UnreadableAnalysisException if it is not the JSON that is expected
     */
    static AnalysisRequest read(InputStream body) {
        try {
            AnalysisRequest request = JSON.readValue(body, AnalysisRequest.class);
            if (request == null || request.log == null) {
                throw new UnreadableAnalysisException();
            }
            return request;
        } catch (StreamConstraintsException tooLarge) {
            throw new LogRefusedException(
                    LogRefusedException.Reason.TOO_LARGE, "A log has at most 20 MiB.");
        } catch (JacksonException unreadable) {
            throw new UnreadableAnalysisException();
        }
    }

    SentLog sent() {
        return new SentLog(
                new TextStream(Objects.requireNonNullElse(log, "")),
                new Redaction(Boolean.TRUE.equals(hideAddresses), Boolean.TRUE.equals(hideNames)));
    }

    /** A log may hold what must not be written anywhere. */
    @Override
    public String toString() {
        return "AnalysisRequest[]";
    }
}
