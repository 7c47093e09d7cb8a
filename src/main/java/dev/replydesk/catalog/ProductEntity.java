package dev.replydesk.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A product in the database. */
@Entity
@Table(name = "product")
class ProductEntity {
    @Id private String id = "";
    private String name = "";

    @Enumerated(EnumType.STRING)
    private Product.Kind kind = Product.Kind.SERVER;

    @Column(name = "place")
    private int rank;

    @ElementCollection
    @CollectionTable(name = "wording", joinColumns = @JoinColumn(name = "product"))
    @OrderColumn(name = "position")
    private List<WordingRow> wordings = new ArrayList<>();

    protected ProductEntity() {}

    ProductEntity(Product source) {
        id = source.id();
        name = source.name();
        kind = source.kind();
        rank = source.rank();
        source.wordings().stream().map(WordingRow::of).forEach(wordings::add);
    }

    Product toProduct() {
        return new Product(
                id, name, kind, rank, wordings.stream().map(WordingRow::toWording).toList());
    }
}
