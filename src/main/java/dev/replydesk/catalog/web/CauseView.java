package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of one cause.
 *
 * @param serverFixes what to set in servers, and outside of them
 * @param clientFixes what to set in clients
 * @param servers what each server says when this is the cause
 * @param clients what clients say then
 */
record CauseView(
        Cause cause,
        String stage,
        List<CodeRef> codes,
        List<FixView> serverFixes,
        List<FixView> clientFixes,
        List<WordingViews.ProductView> servers,
        List<WordingViews.ProductView> clients,
        List<LookAlikeView> lookAlikes) {
    CauseView {
        codes = List.copyOf(codes);
        serverFixes = List.copyOf(serverFixes);
        clientFixes = List.copyOf(clientFixes);
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
        lookAlikes = List.copyOf(lookAlikes);
    }

    /** There is advice for both ends of every cause. */
    private static final List<String> FILLED = List.of("advice");

    /** The parts of the page that hold something, in order. */
    public List<CodeView.Section> sections() {
        return Stream.of(
                        part(cause.howToBeSure(), "sure", "How to be sure"),
                        part(FILLED, "server-fix", "Fix it on the server"),
                        part(FILLED, "client-fix", "Fix it in the client"),
                        part(lookAlikes, "look-alikes", "What looks the same"),
                        part(codes, "codes", "Reply codes"),
                        part(servers, "servers", "What servers say"),
                        part(clients, "clients", "What clients say"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CodeView.Section> part(List<?> contents, String id, String title) {
        return contents.isEmpty() ? Optional.empty() : Optional.of(new CodeView.Section(id, title));
    }

    /** A code under which the cause shows. */
    record CodeRef(int code, String name, String summary) {}

    /** What to set in a product, and where. */
    record FixView(String product, String text, String file, String snippet) {}

    /** A cause that is easily taken for this one, and what is different there. */
    record LookAlikeView(String id, String title, String tell) {}
}
