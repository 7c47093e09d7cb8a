package dev.replydesk.catalog;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A number that a client prints when a socket fails; people take it for a reply code.
 *
 * @param cause the id of the cause behind it; null where none of ours fits
 */
@Embeddable
public record SocketError(
        int number,
        String name,
        String symbol,
        String notes,
        @Nullable String cause,
        String evidence,
        boolean verified) {}
