package dev.replydesk;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows the links of pages, each address once, down to the fragment on the page there. */
final class InternalLinks {
    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "action", "formaction", "hx-get");
    private static final Set<String> HOSTS_TO_LINK_TO = Set.of("www.rfc-editor.org");

    private final Visitor visitor;
    private final Map<URI, Set<String>> ids = new HashMap<>();
    private final Set<URI> pages = new HashSet<>();
    private final Set<URI> fragments = new HashSet<>();
    private int links;

    InternalLinks(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The links of a page that lead nowhere, or to a host that we do not know. */
    Stream<Flaw> brokenOn(String path, Document page) {
        return ATTRIBUTES.stream()
                .flatMap(
                        attribute ->
                                page.select("[" + attribute + "]").stream()
                                        .flatMap(link -> problem(link, attribute).stream()))
                .map(problem -> new Flaw(problem, path));
    }

    private Optional<String> problem(Element link, String attribute) {
        links++;
        return problemAt(link, link.absUrl(attribute))
                .map(what -> link.normalName() + " to " + link.attr(attribute) + " " + what);
    }

    private Optional<String> problemAt(Element link, String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.of("is no address");
        }
        if (!Visitor.ORIGIN.getHost().equals(uri.getHost())) {
            return when(!isWelcome(uri), "leads to an unknown host, or not by https");
        }
        if (link.attr("method").equalsIgnoreCase("post")) {
            return when(!visitor.takesPost(uri), "cannot be sent");
        }
        return internalProblem(uri);
    }

    private static boolean isWelcome(URI uri) {
        return "https".equals(uri.getScheme())
                && HOSTS_TO_LINK_TO.contains(String.valueOf(uri.getHost()));
    }

    private Optional<String> internalProblem(URI uri) {
        var page = URI.create(uri.toString().replaceFirst("#.*", ""));
        pages.add(page);
        Visitor.Answer answer = visitor.get(page);
        if (!answer.isOk()) {
            return Optional.of("answers " + answer.status());
        }
        if (uri.getFragment() == null) {
            return Optional.empty();
        }
        fragments.add(uri);
        Set<String> known = ids.computeIfAbsent(page, same -> answer.ids());
        return when(!known.contains(uri.getFragment()), "names an id that is not there");
    }

    private static Optional<String> when(boolean isSo, String problem) {
        return isSo ? Optional.of(problem) : Optional.empty();
    }

    @Override
    public String toString() {
        return "%d links to %d addresses and %d fragments"
                .formatted(links, pages.size(), fragments.size());
    }
}
