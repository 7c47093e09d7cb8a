package dev.replydesk.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stage of a session in the database. */
@Entity
@Table(name = "session_stage")
class StageEntity {
    @Id private int position;
    private String title = "";
    private String commands = "";
    private String codes = "";
    private String note = "";
    private boolean verified;

    protected StageEntity() {}

    StageEntity(SessionStage stage) {
        position = stage.position();
        title = stage.title();
        commands = Csv.of(stage.commands());
        codes = Csv.ofNumbers(stage.codes());
        note = stage.note();
        verified = stage.verified();
    }

    SessionStage toStage() {
        return new SessionStage(
                position, title, Csv.words(commands), Csv.numbers(codes), note, verified);
    }
}
