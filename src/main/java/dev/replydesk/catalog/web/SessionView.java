package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.SessionDrawing;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.catalog.SessionStage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of a session in order, and a plain session as a drawing. */
record SessionView(List<Stage> stages, @Nullable SessionDrawing drawing) {
    /** The replies of a session in which a user logs in, fetches a file and leaves. */
    private static final int[] PLAIN_SESSION = {220, 331, 230, 150, 226, 221};

    SessionView {
        stages = List.copyOf(stages);
    }

    /** One stage with the commands and codes that occur in it. */
    record Stage(
            int position,
            String title,
            String note,
            boolean verified,
            List<CommandName> commands,
            List<Integer> codes) {
        Stage {
            commands = List.copyOf(commands);
            codes = List.copyOf(codes);
        }
    }

    static SessionView of(Catalog catalog) {
        return new SessionView(
                catalog.stages().stream().map(stage -> stage(catalog, stage)).toList(),
                SessionMap.of(catalog, PLAIN_SESSION).map(SessionDrawing::of).orElse(null));
    }

    private static Stage stage(Catalog catalog, SessionStage stage) {
        return new Stage(
                stage.position(),
                stage.title(),
                stage.note(),
                stage.verified(),
                stage.commands().stream()
                        .map(catalog::command)
                        .flatMap(Optional::stream)
                        .map(CommandName::of)
                        .toList(),
                stage.codes());
    }
}
