package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CauseStage;
import java.util.Comparator;
import java.util.List;

/** The causes that show in one part of a session, by title. */
record StageOfCauses(String id, String title, List<Cause> causes) {
    StageOfCauses {
        causes = List.copyOf(causes);
    }

    static List<StageOfCauses> all(Catalog catalog) {
        return CauseStage.ALL.stream().map(stage -> of(stage, catalog)).toList();
    }

    private static StageOfCauses of(CauseStage stage, Catalog catalog) {
        return new StageOfCauses(
                stage.id(),
                stage.title(),
                catalog.causes().stream()
                        .filter(cause -> cause.stage().equals(stage.id()))
                        .sorted(Comparator.comparing(Cause::title))
                        .toList());
    }
}
