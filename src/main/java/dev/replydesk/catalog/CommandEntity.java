package dev.replydesk.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command in the database. */
@Entity
@Table(name = "ftp_command")
class CommandEntity {
    @Id private String verb = "";
    private String title = "";
    private String rfc = "";
    private @Nullable String section;
    private @Nullable String registryLabel;
    private @Nullable String featLine;
    private String kind = "";
    private String arguments = "";
    private @Nullable String needsLogin;
    private boolean opensDataConnection;
    private @Nullable String note;
    private String conformance = "";
    private @Nullable String rfc1123;
    private String evidence = "";
    private boolean verified;

    @ElementCollection
    @CollectionTable(name = "command_reply", joinColumns = @JoinColumn(name = "verb"))
    @OrderColumn(name = "position")
    private List<CommandReply> replies = new ArrayList<>();

    protected CommandEntity() {}

    CommandEntity(CommandEntry entry) {
        verb = entry.verb();
        title = entry.title();
        rfc = entry.rfc();
        section = entry.section();
        registryLabel = entry.registryLabel();
        featLine = entry.featLine();
        kind = entry.kind();
        arguments = entry.arguments();
        needsLogin = entry.needsLogin();
        opensDataConnection = entry.opensDataConnection();
        note = entry.note();
        conformance = entry.conformance();
        rfc1123 = entry.rfc1123();
        evidence = entry.evidence();
        verified = entry.verified();
        replies.addAll(entry.replies());
    }

    CommandEntry toEntry() {
        return new CommandEntry(
                verb,
                title,
                rfc,
                section,
                registryLabel,
                featLine,
                kind,
                arguments,
                needsLogin,
                opensDataConnection,
                note,
                conformance,
                rfc1123,
                evidence,
                verified,
                replies);
    }
}
