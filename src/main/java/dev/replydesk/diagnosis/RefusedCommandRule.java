package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A stage failed because the server refused its command. */
@Component
class RefusedCommandRule implements DiagnosticRule {
    /**
     * The stages of which no other rule speaks, and the commands on which they stand or fall: what
     * else was refused in them does no harm.
     */
    private static final Map<Stage, Set<String>> COMMANDS =
            Map.of(
                    Stage.GREETING, Set.of("CONNECT"),
                    Stage.PATH, Set.of("CWD", "SYST", "FEAT", "PWD", "TYPE"),
                    Stage.DATA_CONNECTION, Set.of("PASV", "EPSV", "PORT", "EPRT"),
                    Stage.LISTING, Set.of("LIST", "MLSD", "NLST"),
                    Stage.DOWNLOAD, Set.of("RETR", "PASV", "EPSV"),
                    Stage.UPLOAD, Set.of("STOR", "PASV", "EPSV"));

    @Override
    public Optional<Finding> examine(Transcript transcript) {
        return transcript.stages().stream()
                .filter(stage -> COMMANDS.containsKey(stage.stage()))
                .filter(stage -> stage.outcome() == StageOutcome.FAILED)
                .filter(stage -> stage.stage() != Stage.DATA_CONNECTION || !wasOffered(transcript))
                .findFirst()
                .flatMap(stage -> examine(transcript, stage));
    }

    /** Where a port was offered and could not be reached, a refused other mode is no cause. */
    private static boolean wasOffered(Transcript transcript) {
        return transcript.all(ConnectFailed.class).anyMatch(f -> f.channel() == Channel.DATA);
    }

    private static Optional<Finding> examine(Transcript transcript, StageResult stage) {
        return Seen.all(transcript, ReplyReceived.class)
                .filter(seen -> seen.event().stage() == stage.stage())
                .filter(
                        seen ->
                                COMMANDS.getOrDefault(stage.stage(), Set.of())
                                        .contains(seen.verb()))
                .filter(seen -> seen.event().reply().code().outcome().isNegative())
                .reduce((earlier, later) -> later)
                .map(RefusedCommandRule::finding);
    }

    private static Finding finding(Seen<ReplyReceived> seen) {
        var reply = seen.event().reply();
        String what = "CONNECT".equals(seen.verb()) ? "the connection" : "`" + seen.verb() + "`";
        return new Finding(
                "command-refused",
                Severity.ERROR,
                "Refused",
                "the server answers %s with %s".formatted(what, reply.code()),
                "Its own words are “%s”. The first digit makes it %s: %s."
                        .formatted(
                                reply.lastText(),
                                reply.code().outcome().className(),
                                reply.code().outcome().advice()),
                List.of(
                        Fix.forClient(
                                "The page of `%s` says what the reply means and what to do."
                                        .formatted(reply.code()))),
                0.5,
                List.of(seen.number()));
    }
}
