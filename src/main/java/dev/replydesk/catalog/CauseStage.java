package dev.replydesk.catalog;

import java.util.List;

/**
 * The parts of a session by which causes are ordered.
 *
 * @param id as the data files name it
 */
public record CauseStage(String id, String title) {
    /** In the order in which a session meets them; what may happen at any time stands last. */
    public static final List<CauseStage> ALL =
            List.of(
                    new CauseStage("resolve", "Finding the host"),
                    new CauseStage("connect", "Connecting"),
                    new CauseStage("greeting", "Greeting"),
                    new CauseStage("tls", "TLS"),
                    new CauseStage("login", "Login"),
                    new CauseStage("data-connection", "Data connection"),
                    new CauseStage("transfer", "Transfer"),
                    new CauseStage("filesystem", "Files and directories"),
                    new CauseStage("quota", "Quotas and limits"),
                    new CauseStage("policy", "What the server permits"),
                    new CauseStage("protocol", "Commands and replies"),
                    new CauseStage("session", "The session as a whole"));

    /** The title of a stage; the id itself if there is no such stage. */
    public static String titleOf(String id) {
        return ALL.stream()
                .filter(stage -> stage.id().equals(id))
                .map(CauseStage::title)
                .findFirst()
                .orElse(id);
    }
}
