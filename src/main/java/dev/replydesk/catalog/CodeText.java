package dev.replydesk.catalog;

import java.util.List;
import java.util.Map;

/**
 * What we say about a reply code, in our own words.
 *
 * @param after what the code means right after one command, by verb
 */
public record CodeText(
        String summary,
        String description,
        List<String> whenSeen,
        HowToFix howToFix,
        WhenToUse whenToUse,
        Map<String, String> after,
        List<RelatedCode> related) {
    public CodeText {
        whenSeen = List.copyOf(whenSeen);
        after = Map.copyOf(after);
        related = List.copyOf(related);
    }

    /** Advice for the person who connects and for the one who runs the server. */
    public record HowToFix(List<String> client, List<String> server) {
        public HowToFix {
            client = List.copyOf(client);
            server = List.copyOf(server);
        }
    }

    /** Advice for the people who write servers and clients. */
    public record WhenToUse(String server, String client) {}
}
