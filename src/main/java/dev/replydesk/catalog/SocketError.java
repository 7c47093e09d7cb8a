package dev.replydesk.catalog;

import jakarta.persistence.Embeddable;

/** A number that a client prints when a socket fails; people take it for a reply code. */
@Embeddable
public record SocketError(
        int number, String name, String symbol, String notes, String evidence, boolean verified) {}
