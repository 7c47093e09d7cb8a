package dev.replydesk.report;

import dev.replydesk.diagnosis.Annotation;
import dev.replydesk.diagnosis.Annotator;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.Transcript.Entry;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts transcript, annotations and findings of a report together, line by line. */
@Component
public class ReportReader {
    private final Annotator annotator;

    ReportReader(Annotator annotator) {
        this.annotator = annotator;
    }

    /** The lines of a report, as far as it has come. */
    public List<ReportLine> lines(Report report) {
        return lines(report.transcript(), report.diagnosis());
    }

    /** The lines of a transcript that nothing was concluded from yet. */
    public List<ReportLine> lines(Transcript transcript) {
        return lines(transcript, null);
    }

    private List<ReportLine> lines(Transcript transcript, @Nullable Diagnosis diagnosis) {
        List<Entry> entries = transcript.entries();
        List<Annotation> annotations =
                diagnosis == null
                        ? annotator.annotate(transcript)
                        : annotator.annotate(transcript, diagnosis);
        var lines = new ArrayList<ReportLine>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            lines.add(line(entry, annotations.get(i), citing(diagnosis, entry.number())));
        }
        return lines;
    }

    private static ReportLine line(Entry entry, Annotation annotation, List<Integer> findings) {
        var event = entry.event();
        return switch (event) {
            case CommandSent sent ->
                    make(entry, ReportLine.Kind.COMMAND, null, null, annotation, findings, null);
            case ReplyReceived received ->
                    make(
                            entry,
                            ReportLine.Kind.REPLY,
                            received.reply().code().value(),
                            entry.verb(),
                            annotation,
                            findings,
                            received.reply());
            case UnreadableReply unreadable ->
                    make(
                            entry,
                            ReportLine.Kind.REPLY,
                            null,
                            entry.verb(),
                            annotation,
                            findings,
                            unreadable.unreadable());
            default -> make(entry, ReportLine.Kind.NOTE, null, null, annotation, findings, null);
        };
    }

    private static ReportLine make(
            Entry entry,
            ReportLine.Kind kind,
            @Nullable Integer code,
            @Nullable String command,
            Annotation annotation,
            List<Integer> findings,
            @Nullable ServerAnswer answer) {
        return new ReportLine(
                entry.number(),
                entry.event().at(),
                entry.event().stage(),
                kind,
                EventText.of(entry.event()),
                code,
                command,
                annotation,
                findings,
                answer);
    }

    private static List<Integer> citing(@Nullable Diagnosis diagnosis, int number) {
        if (diagnosis == null) {
            return List.of();
        }
        List<Finding> findings = diagnosis.findings();
        return IntStream.range(0, findings.size())
                .filter(i -> findings.get(i).evidence().contains(number))
                .map(i -> i + 1)
                .boxed()
                .toList();
    }
}
