package dev.replydesk.catalog.web;

import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.SessionDrawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one reply code.
 *
 * @param text what we say about it; null when only facts are known
 */
record CodeView(
        int code,
        String name,
        OutcomeView outcome,
        String summary,
        List<DigitView> anatomy,
        @Nullable CodeText text,
        List<MeaningView> meanings,
        List<WordingViews.ProductView> servers,
        FingerprintViews.SpeakersView speakers,
        List<CommandView> commands,
        List<AlsoView> also,
        List<RelatedView> related,
        List<GlanceView> glance,
        List<SourceView> references,
        @Nullable SessionDrawing drawing,
        List<Section> sections,
        @Nullable Integer previous,
        @Nullable Integer next) {
    CodeView {
        anatomy = List.copyOf(anatomy);
        meanings = List.copyOf(meanings);
        servers = List.copyOf(servers);
        commands = List.copyOf(commands);
        also = List.copyOf(also);
        related = List.copyOf(related);
        glance = List.copyOf(glance);
        references = List.copyOf(references);
        sections = List.copyOf(sections);
    }

    /** What one digit says. */
    record DigitView(String digit, String title, String meaning) {}

    /** One meaning with its authority; {@code status} is null where nothing need be said. */
    record MeaningView(
            String name,
            String standardText,
            @Nullable String status,
            boolean verified,
            @Nullable String notes,
            @Nullable String obsoletedBy,
            SourceView source) {}

    /** What the code means after a command, and who says that it may come. */
    record CommandView(CommandName command, String meaning, SourceView source) {}

    /** Commands after which it may come too, by the document that says so. */
    record AlsoView(SourceView source, List<CommandName> commands) {
        AlsoView {
            commands = List.copyOf(commands);
        }
    }

    /** A code to look at next. */
    record RelatedView(int code, String name, String why) {}

    /** One fact of the rail. */
    record GlanceView(String name, String value) {}

    /** A part of the page, for the list of contents. */
    record Section(String id, String title) {}
}
