package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.page.SiteAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines which pages there are, and to leave reports alone. */
@RestController
class CrawlerController {
    private static final List<String> ENTRANCES =
            List.of(
                    "/",
                    "/codes",
                    "/compare",
                    "/probe",
                    "/analyze",
                    "/causes",
                    "/commands",
                    "/digits",
                    "/session",
                    "/iis-sub-status");

    private final List<String> paths;

    CrawlerController(Catalog catalog, ConfusablePairs pairs) {
        Stream<String> codes =
                catalog.codes().stream()
                        .filter(entry -> entry.text().isPresent())
                        .map(CodeEntry::number)
                        .map(code -> "/codes/" + code);
        Stream<String> comparisons =
                pairs.all().stream().map(pair -> "/compare/" + pair.left() + "/" + pair.right());
        Stream<String> causes = catalog.causes().stream().map(Cause::id).map(id -> "/causes/" + id);
        Stream<String> commands =
                catalog.commands().stream()
                        .map(CommandEntry::verb)
                        .map(verb -> "/commands/" + verb);
        paths =
                Stream.of(ENTRANCES.stream(), codes, comparisons, causes, commands)
                        .flatMap(all -> all)
                        .toList();
    }

    /** The paths hold letters, digits and hyphens only, so nothing in them needs escaping. */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String siteMap() {
        String origin = SiteAddress.current();
        return paths.stream()
                .map(path -> "<url><loc>" + origin + path + "</loc></url>")
                .collect(
                        Collectors.joining(
                                "\n",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                                "\n</urlset>\n"));
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        String origin = SiteAddress.current();
        return """
                User-agent: *
                Disallow: /reports/
                Disallow: /api/
                Disallow: /go
                Disallow: /search
                Sitemap: %s/sitemap.xml
                """
                .formatted(origin);
    }
}
