package dev.replydesk.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

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
        commands = String.join(",", stage.commands());
        codes = String.join(",", stage.codes().stream().map(String::valueOf).toList());
        note = stage.note();
        verified = stage.verified();
    }

    SessionStage toStage() {
        return new SessionStage(
                position,
                title,
                List.of(commands.split(",", -1)),
                List.of(codes.split(",", -1)).stream().map(Integer::valueOf).toList(),
                note,
                verified);
    }
}
