package dev.replydesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply code as other programs see it. */
record CodeJsonV1(
        int code,
        String name,
        int classDigit,
        String className,
        String group,
        String status,
        String standard,
        String standardText,
        boolean verified,
        String summary,
        String description,
        List<String> whenSeen,
        HowToFix howToFix,
        List<CommandJson> commands,
        List<Related> related,
        List<Reference> references,
        List<ServerReply> serverReplies) {

    /** A code in the list of all codes. */
    record Item(
            int code,
            String name,
            int classDigit,
            String className,
            String group,
            String status,
            String summary) {}

    record HowToFix(List<String> client, List<String> server) {}

    /**
     * @param meaning what the code means after this command; null when the command adds nothing
     */
    record CommandJson(
            String command,
            String role,
            @Nullable String meaning,
            String reference,
            boolean verified) {}

    record Related(int code, String why) {}

    record Reference(String title, @Nullable String url, String meaning) {}

    record ServerReply(
            String product,
            String command,
            String text,
            String cause,
            String explanation,
            String serverFix,
            String clientFix,
            String severity) {}
}
