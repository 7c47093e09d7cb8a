package dev.replydesk.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reply code in the database. */
@Entity
@Table(name = "reply_code")
class CodeEntity {
    @Id private int code;
    private String name = "";
    private @Nullable String summary;
    private @Nullable String description;
    private @Nullable String serverUse;
    private @Nullable String clientUse;

    @ElementCollection
    @CollectionTable(name = "reply_code_fact", joinColumns = @JoinColumn(name = "code"))
    @OrderColumn(name = "position")
    private List<CodeFact> facts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reply_code_sighting", joinColumns = @JoinColumn(name = "code"))
    @OrderColumn(name = "position")
    @Column(name = "sighting")
    private List<String> whenSeen = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reply_code_client_fix", joinColumns = @JoinColumn(name = "code"))
    @OrderColumn(name = "position")
    @Column(name = "fix")
    private List<String> clientFixes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reply_code_server_fix", joinColumns = @JoinColumn(name = "code"))
    @OrderColumn(name = "position")
    @Column(name = "fix")
    private List<String> serverFixes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reply_code_after", joinColumns = @JoinColumn(name = "code"))
    @MapKeyColumn(name = "verb")
    @Column(name = "meaning")
    private Map<String, String> after = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "related_code", joinColumns = @JoinColumn(name = "code"))
    @OrderColumn(name = "position")
    private List<RelatedCode> related = new ArrayList<>();

    protected CodeEntity() {}

    CodeEntity(CodeEntry entry) {
        code = entry.number();
        name = entry.name();
        facts.addAll(entry.facts());
        entry.text().ifPresent(this::take);
    }

    private void take(CodeText text) {
        summary = text.summary();
        description = text.description();
        serverUse = text.whenToUse().server();
        clientUse = text.whenToUse().client();
        whenSeen.addAll(text.whenSeen());
        clientFixes.addAll(text.howToFix().client());
        serverFixes.addAll(text.howToFix().server());
        after.putAll(text.after());
        related.addAll(text.related());
    }

    CodeEntry toEntry() {
        return new CodeEntry(code, name, facts, toText());
    }

    private @Nullable CodeText toText() {
        if (summary == null || description == null || serverUse == null || clientUse == null) {
            return null;
        }
        return new CodeText(
                summary,
                description,
                whenSeen,
                new CodeText.HowToFix(clientFixes, serverFixes),
                new CodeText.WhenToUse(serverUse, clientUse),
                after,
                related);
    }
}
