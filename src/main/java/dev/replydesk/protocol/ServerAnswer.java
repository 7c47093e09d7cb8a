package dev.replydesk.protocol;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server sent at one go: a reply, or something that is none. */
public sealed interface ServerAnswer permits Reply, UnreadableReply {

    /** The lines in their order, as they were sent. */
    List<ReplyLine> lines();

    /** What is odd about the form, from the bytes alone. */
    Set<Irregularity> irregularities();

    /** All lines with their codes, one below the other. */
    default String raw() {
        return lines().stream().map(ReplyLine::text).collect(Collectors.joining("\n"));
    }

    /** The bytes on the wire, as far as they were kept. */
    default byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        lines().forEach(line -> bytes.writeBytes(line.bytes()));
        return bytes.toByteArray();
    }
}
