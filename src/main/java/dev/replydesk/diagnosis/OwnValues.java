package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the values of a session in the place of those of the examples. They come from outside and
 * end up in configuration files and shells, so only plain ones are taken over.
 */
final class OwnValues {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PLAIN_HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*\\.)+[A-Za-z0-9-]{1,63}");

    private final Map<String, String> values = new LinkedHashMap<>();

    OwnValues(Session session) {
        session.peer()
                .filter(Addresses::isNumeric)
                .filter(address -> !address.contains(":"))
                .filter(address -> !Addresses.isInner(address))
                .ifPresent(address -> values.put("203.0.113.47", address));
        session.all(NameResolved.class)
                .map(seen -> seen.event().host())
                .findFirst()
                .or(() -> session.peer().filter(peer -> !Addresses.isNumeric(peer)))
                .filter(host -> PLAIN_HOST.matcher(host).matches())
                .ifPresent(host -> values.put("ftp.example.com", host));
        user(session)
                .filter(name -> PLAIN_NAME.matcher(name).matches())
                .ifPresent(name -> values.put("alice", name));
    }

    private static Optional<String> user(Session session) {
        return session.all(CommandSent.class)
                .map(seen -> seen.event().command())
                .filter(command -> command.verb().equals("USER"))
                .map(command -> command.argument())
                .filter(name -> !name.equals("anonymous") && !name.equals("ftp"))
                .findFirst();
    }

    /** A snippet with the values of this session. */
    String in(String snippet) {
        String own = snippet;
        for (Map.Entry<String, String> value : values.entrySet()) {
            own =
                    Pattern.compile("\\b" + Pattern.quote(value.getKey()) + "\\b")
                            .matcher(own)
                            .replaceAll(Matcher.quoteReplacement(value.getValue()));
        }
        return own;
    }
}
