package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A stage of a session with the commands and codes that occur in it, in order. */
public record SessionStage(
        @JsonProperty("order") int position,
        String title,
        List<String> commands,
        List<Integer> codes,
        String note,
        boolean verified) {
    public SessionStage {
        commands = List.copyOf(commands);
        codes = List.copyOf(codes);
    }
}
