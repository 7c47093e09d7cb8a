package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A server or client product and what it says.
 *
 * @param id the stable name, such as "pure-ftpd"; "generic" stands for servers that are not known
 * @param rank its place among its kind, the best known first
 */
public record Product(
        @JsonProperty("product") String id,
        String name,
        Kind kind,
        int rank,
        List<Wording> wordings) {
    /** The server that any other server is taken for. */
    public static final String GENERIC = "generic";

    public Product {
        wordings = List.copyOf(wordings);
    }

    @JsonIgnore
    public boolean isClient() {
        return kind == Kind.CLIENT;
    }

    /** Which end of the control connection it is. */
    public enum Kind {
        SERVER,
        CLIENT
    }
}
