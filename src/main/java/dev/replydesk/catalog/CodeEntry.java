package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.replydesk.protocol.ReplyCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one reply code.
 *
 * @param name the short name in title case, such as "File Status OK"
 * @param facts its meanings, the one in force first
 */
public record CodeEntry(
        @JsonProperty("code") int number,
        String name,
        List<CodeFact> facts,
        @JsonProperty("text") @Nullable CodeText textOrNull) {
    public CodeEntry {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("Code " + number + " has no facts");
        }
    }

    @JsonIgnore
    public ReplyCode code() {
        return new ReplyCode(number);
    }

    /** What we say about it; empty for codes of which only the facts are known. */
    @JsonIgnore
    public Optional<CodeText> text() {
        return Optional.ofNullable(textOrNull);
    }

    /** The meaning that is shown first. */
    @JsonIgnore
    public CodeFact primary() {
        return facts.getFirst();
    }

    /** One sentence: our own words where there are some, otherwise what the facts say. */
    @JsonIgnore
    public String summary() {
        return text().map(CodeText::summary).orElseGet(this::factSummary);
    }

    private String factSummary() {
        String notes = primary().notes();
        return notes != null ? notes : primary().standardText();
    }
}
