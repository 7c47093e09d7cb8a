package dev.replydesk.page;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what a page is about as JSON-LD, in the words of schema.org. */
final class StructuredData {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SITE_NAME = "FTP Reply Desk";

    private final String site;

    StructuredData(String site) {
        this.site = site;
    }

    ObjectNode of(PageMeta page, Subject subject) {
        ObjectNode document = MAPPER.createObjectNode().put("@context", "https://schema.org");
        document.putArray("@graph").addAll(graph(page, subject));
        return document;
    }

    private List<ObjectNode> graph(PageMeta page, Subject subject) {
        return switch (subject) {
            case Subject.Site() -> List.of(webSite(page));
            case Subject.Term term ->
                    List.of(
                            definedTerm(term).put("description", page.description()),
                            crumbs(term.section(), term.code() + " " + term.name(), page));
            case Subject.Article article ->
                    List.of(
                            techArticle(article, page),
                            crumbs(article.section(), article.headline(), page));
        };
    }

    private ObjectNode webSite(PageMeta page) {
        ObjectNode webSite = siteItself().put("description", page.description());
        webSite.set("potentialAction", searchAction());
        return webSite;
    }

    private ObjectNode siteItself() {
        return node("WebSite")
                .put("name", SITE_NAME)
                .put("url", site + "/")
                .put("inLanguage", "en");
    }

    private ObjectNode searchAction() {
        ObjectNode target =
                node("EntryPoint").put("urlTemplate", site + "/search?q={search_term_string}");
        return node("SearchAction")
                .put("query-input", "required name=search_term_string")
                .set("target", target);
    }

    private ObjectNode definedTerm(Subject.Term term) {
        ObjectNode set =
                node("DefinedTermSet")
                        .put("name", term.section().title())
                        .put("url", site + term.section().path());
        return node("DefinedTerm")
                .put("termCode", term.code())
                .put("name", term.name())
                .put("url", site + term.path())
                .set("inDefinedTermSet", set);
    }

    private ObjectNode techArticle(Subject.Article article, PageMeta page) {
        ObjectNode techArticle =
                node("TechArticle")
                        .put("headline", article.headline())
                        .put("description", page.description())
                        .put("url", site + page.path())
                        .put("inLanguage", "en")
                        .set("isPartOf", siteItself());
        if (!article.about().isEmpty()) {
            techArticle
                    .putArray("about")
                    .addAll(article.about().stream().map(this::definedTerm).toList());
        }
        return techArticle;
    }

    private ObjectNode crumbs(Section section, String name, PageMeta page) {
        ObjectNode list = node("BreadcrumbList");
        ArrayNode items = list.putArray("itemListElement");
        items.add(crumb(1, section.title(), section.path()));
        items.add(crumb(2, name, page.path()));
        return list;
    }

    private ObjectNode crumb(int position, String name, String path) {
        return node("ListItem")
                .put("position", position)
                .put("name", name)
                .put("item", site + path);
    }

    private static ObjectNode node(String type) {
        return MAPPER.createObjectNode().put("@type", type);
    }
}
