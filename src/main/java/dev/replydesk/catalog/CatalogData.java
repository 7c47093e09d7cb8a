package dev.replydesk.catalog;

import java.util.Comparator;
import java.util.List;

/** Everything that the data files say, in the order in which they say it; causes by id. */
record CatalogData(
        List<CodeEntry> codes,
        List<CommandEntry> commands,
        List<SequenceStep> sequence,
        List<SessionStage> stages,
        List<DigitMeaning> digits,
        List<SocketError> socketErrors,
        List<Cause> causes,
        List<Product> products,
        List<Fingerprint> fingerprints,
        List<IisSubStatus> iisSubStatuses) {
    CatalogData {
        codes = List.copyOf(codes);
        commands = List.copyOf(commands);
        sequence = List.copyOf(sequence);
        stages = List.copyOf(stages);
        digits = List.copyOf(digits);
        socketErrors = List.copyOf(socketErrors);
        causes = causes.stream().sorted(Comparator.comparing(Cause::id)).toList();
        products = List.copyOf(products);
        fingerprints = List.copyOf(fingerprints);
        iisSubStatuses = List.copyOf(iisSubStatuses);
    }
}
