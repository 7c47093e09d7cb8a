package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A server product and what it sends.
 *
 * @param id the stable name, such as "pure-ftpd"; "generic" stands for servers that are not known
 * @param rank its place in lists, the best known first
 */
public record ServerProduct(
        @JsonProperty("product") String id, String name, int rank, List<ServerReply> replies) {
    public ServerProduct {
        replies = List.copyOf(replies);
    }
}
