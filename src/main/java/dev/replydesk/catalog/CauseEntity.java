package dev.replydesk.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A cause in the database. */
@Entity
@Table(name = "cause")
class CauseEntity {
    @Id private int position;
    private String name = "";
    private String title = "";
    private String stage = "";
    private String explanation = "";
    private String codes = "";

    protected CauseEntity() {}

    CauseEntity(int position, Cause cause) {
        this.position = position;
        name = cause.id();
        title = cause.title();
        stage = cause.stage();
        explanation = cause.explanation();
        codes = Csv.ofNumbers(cause.codes());
    }

    Cause toCause() {
        return new Cause(name, title, stage, explanation, Csv.numbers(codes));
    }
}
