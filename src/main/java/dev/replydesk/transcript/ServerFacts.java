package dev.replydesk.transcript;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself.
 *
 * @param system the answer to SYST; empty when it was not asked or refused
 * @param features the lines of the answer to FEAT (RFC 2389)
 */
public record ServerFacts(String system, List<String> features) {
    public ServerFacts {
        features = List.copyOf(features);
    }

    /** Reads them out of a transcript. */
    public static ServerFacts of(Transcript transcript) {
        return new ServerFacts(
                answer(transcript, "SYST").map(Reply::lastText).orElse(""),
                answer(transcript, "FEAT").map(ServerFacts::listed).orElse(List.of()));
    }

    private static Optional<Reply> answer(Transcript transcript, String verb) {
        return transcript
                .repliesTo(verb)
                .map(entry -> ((ReplyReceived) entry.event()).reply())
                .filter(reply -> reply.code().outcome() == Outcome.POSITIVE_COMPLETION)
                .findFirst();
    }

    /** RFC 2389 section 3.2: one feature a line, between the first line and the last. */
    private static List<String> listed(Reply reply) {
        List<ReplyLine> lines = reply.lines();
        return lines.size() < 3
                ? List.of()
                : lines.subList(1, lines.size() - 1).stream()
                        .map(line -> line.text().replaceFirst("^211-", "").strip())
                        .filter(feature -> !feature.isEmpty())
                        .toList();
    }
}
