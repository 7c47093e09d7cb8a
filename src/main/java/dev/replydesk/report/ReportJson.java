package dev.replydesk.report;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which transcripts and diagnoses lie in the database: ASCII, so that any database
 * takes it, whatever characters a server or a form sent.
 */
final class ReportJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Named {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .addMixIn(TranscriptEvent.class, Named.class)
                    .build();

    private ReportJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> writeAll(List<TranscriptEvent> events) {
        return events.stream()
                .map(JSON.writerFor(TranscriptEvent.class)::writeValueAsString)
                .toList();
    }

    static Transcript transcript(List<String> events, String stages) {
        return new Transcript(
                events.stream().map(json -> JSON.readValue(json, TranscriptEvent.class)).toList(),
                List.of(JSON.readValue(stages, StageResult[].class)));
    }

    static Diagnosis diagnosis(String json) {
        return JSON.readValue(json, Diagnosis.class);
    }
}
