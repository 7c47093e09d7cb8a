package dev.replydesk.catalog;

import jakarta.persistence.Embeddable;

/** A reply of a product as the database keeps it. */
@Embeddable
record ServerReplyRow(
        String commands,
        String codes,
        String pattern,
        String example,
        String cause,
        String explanation,
        String serverFix,
        String clientFix,
        String severity,
        String confidence,
        String source) {

    static ServerReplyRow of(ServerReply reply) {
        return new ServerReplyRow(
                Csv.of(reply.commands()),
                Csv.ofNumbers(reply.codes()),
                reply.pattern(),
                reply.example(),
                reply.cause(),
                reply.explanation(),
                reply.serverFix(),
                reply.clientFix(),
                reply.severity(),
                reply.confidence(),
                reply.source());
    }

    ServerReply toReply() {
        return new ServerReply(
                Csv.words(commands),
                Csv.numbers(codes),
                pattern,
                example,
                cause,
                explanation,
                serverFix,
                clientFix,
                severity,
                confidence,
                source);
    }
}
