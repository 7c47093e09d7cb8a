package dev.replydesk.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A server product in the database. */
@Entity
@Table(name = "server_product")
class ServerProductEntity {
    @Id
    @Column(name = "place")
    private int rank;

    private String product = "";
    private String name = "";

    @ElementCollection
    @CollectionTable(name = "server_reply", joinColumns = @JoinColumn(name = "place"))
    @OrderColumn(name = "position")
    private List<ServerReplyRow> replies = new ArrayList<>();

    protected ServerProductEntity() {}

    ServerProductEntity(ServerProduct source) {
        rank = source.rank();
        product = source.id();
        name = source.name();
        source.replies().stream().map(ServerReplyRow::of).forEach(replies::add);
    }

    ServerProduct toProduct() {
        return new ServerProduct(
                product, name, rank, replies.stream().map(ServerReplyRow::toReply).toList());
    }
}
