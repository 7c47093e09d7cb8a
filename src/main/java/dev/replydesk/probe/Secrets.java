package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.ReplyLine;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes the user's secrets out of what a server sends back, before anybody keeps it. */
final class Secrets {
    private final List<String> secrets;

    private Secrets(Stream<String> secrets) {
        this.secrets =
                secrets.filter(secret -> !secret.isEmpty())
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
    }

    static Secrets of(Credentials credentials) {
        return new Secrets(Stream.of(credentials.password(), credentials.account()));
    }

    ReplyLine hide(ReplyLine line) {
        String hidden = line.text();
        for (String secret : secrets) {
            hidden = hidden.replace(secret, Command.MASK);
        }
        return hidden.equals(line.text())
                ? line
                : new ReplyLine(hidden, line.utf8(), line.end(), line.droppedBytes());
    }
}
