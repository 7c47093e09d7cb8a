package dev.replydesk.catalog;

import java.util.List;

/** Everything that the data files say, in the order in which they say it. */
record CatalogData(
        List<CodeEntry> codes,
        List<CommandEntry> commands,
        List<SequenceStep> sequence,
        List<SessionStage> stages,
        List<DigitMeaning> digits,
        List<SocketError> socketErrors,
        List<Cause> causes,
        List<ServerProduct> servers) {
    CatalogData {
        codes = List.copyOf(codes);
        commands = List.copyOf(commands);
        sequence = List.copyOf(sequence);
        stages = List.copyOf(stages);
        digits = List.copyOf(digits);
        socketErrors = List.copyOf(socketErrors);
        causes = List.copyOf(causes);
        servers = List.copyOf(servers);
    }
}
