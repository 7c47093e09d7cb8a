package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A listing arrives that clients cannot read, in whole or in part. */
@Component
class ListingRule implements DiagnosticRule {
    private final CauseWriter causes;

    ListingRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return session.all(ListingReceived.class)
                .flatMap(seen -> finding(session, seen).stream())
                .toList();
    }

    private Optional<Finding> finding(Session session, Seen<ListingReceived> seen) {
        ListingReceived listing = seen.event();
        if (!listing.utf8()) {
            return Optional.of(
                    causes.finding(
                                    "filename-encoding",
                                    Severity.INFO,
                                    0.8,
                                    List.of(seen.number()),
                                    "Some names in the answer to `%s` are not valid UTF-8 (RFC 2640)."
                                            .formatted(seen.verb()))
                            .titled("file names are not in UTF-8"));
        }
        return listing.unreadable() > 0
                        && listing.entries() == 0
                        && !session.wentWell(listing.stage())
                ? Optional.of(
                        causes.finding(
                                        "listing-failed",
                                        Severity.WARNING,
                                        0.8,
                                        List.of(seen.number()),
                                        "The answer to `%s` holds %d lines, and none is in a format that clients know: they show an empty directory."
                                                .formatted(seen.verb(), listing.unreadable()))
                                .titled("the listing is in no format that clients know"))
                : Optional.empty();
    }
}
