package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.ServerProduct;
import dev.replydesk.catalog.ServerReply;
import dev.replydesk.protocol.Command;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each server means by its own words, product by product. */
final class ServerReplyViews {
    /** So many replies of a product stand open; the others are one click away. */
    private static final int OPEN = 5;

    private static final int SLUG_WORDS = 6;

    private final Catalog catalog;

    ServerReplyViews(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A product with its replies; the more frequent kinds come first, as the data has them. */
    record ProductView(String name, List<ReplyView> first, List<ReplyView> more) {
        ProductView {
            first = List.copyOf(first);
            more = List.copyOf(more);
        }
    }

    /**
     * @param code the reply code in front of the literal text; null when the server sends none
     * @param after the commands that it answers, in words
     * @param checked whether the text was read in the product's source or manual
     */
    record ReplyView(
            String anchor,
            @Nullable Integer code,
            String text,
            String after,
            String explanation,
            String serverFix,
            String clientFix,
            String causeId,
            String causeTitle,
            boolean checked) {}

    List<ProductView> of(Predicate<ServerReply> fits) {
        Set<String> anchors = new HashSet<>();
        return catalog.servers(fits).stream().map(product -> of(product, anchors)).toList();
    }

    private ProductView of(ServerProduct product, Set<String> anchors) {
        var views = new ArrayList<ReplyView>();
        for (ServerReply reply : product.replies()) {
            views.add(of(reply, unique(slug(product.id(), reply), anchors)));
        }
        int open = Math.min(OPEN, views.size());
        return new ProductView(
                product.name(), views.subList(0, open), views.subList(open, views.size()));
    }

    private ReplyView of(ServerReply reply, String anchor) {
        boolean coded = reply.example().matches("(?s)[1-6]\\d\\d[ -].*");
        return new ReplyView(
                anchor,
                coded ? Integer.valueOf(reply.example().substring(0, 3)) : null,
                coded ? reply.example().substring(3).strip() : reply.example(),
                after(reply.commands()),
                reply.explanation(),
                reply.serverFix(),
                reply.clientFix(),
                reply.cause(),
                catalog.cause(reply.cause()).map(Cause::title).orElse(reply.cause()),
                !reply.confidence().equals("known"));
    }

    private static String after(List<String> commands) {
        if (commands.contains(CommandEntry.ANY)) {
            return "after any command";
        }
        return commands.equals(List.of(Command.CONNECT))
                ? "as the greeting"
                : "after " + String.join(", ", commands).replace(Command.CONNECT, "connecting");
    }

    /** A name for the line that stays the same when lines before it change. */
    private static String slug(String product, ServerReply reply) {
        String plain =
                Normalizer.normalize(reply.example(), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^\\d{3}[ -]", "")
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
        List<String> words = List.of(plain.split(" ", -1));
        return product
                + "-"
                + String.join("-", words.subList(0, Math.min(SLUG_WORDS, words.size())));
    }

    private static String unique(String slug, Set<String> taken) {
        String candidate = slug;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = slug + "-" + i;
        }
        return candidate;
    }
}
