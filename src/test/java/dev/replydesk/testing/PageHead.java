package dev.replydesk.testing;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page tells machines, read as they read it. What it does not say is empty or missing. */
public record PageHead(Document page) {
    private static final String DATA = "script[type=application/ld+json]";

    /** The head of the page that this response holds. */
    public static PageHead of(MvcTestResult response) {
        try {
            return of(response.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    public static PageHead of(String html) {
        return new PageHead(Jsoup.parse(html));
    }

    public String canonical() {
        return page.select("head > link[rel=canonical]").attr("href");
    }

    public String robots() {
        return page.select("head > meta[name=robots]").attr("content");
    }

    public String description() {
        return page.select("head > meta[name=description]").attr("content");
    }

    /** A property of Open Graph. */
    public String property(String name) {
        return page.select("head > meta[property=og:" + name + "]").attr("content");
    }

    /** Whether the page is left out by search engines and tells programs nothing. */
    public boolean isPrivate() {
        return robots().equals("noindex")
                && canonical().isEmpty()
                && page.select("meta[property]").isEmpty()
                && page.select(DATA).isEmpty();
    }

    /** The one description of this type in the structured data. */
    public JsonNode data(String type) {
        Elements scripts = page.select("head > " + DATA);
        for (Element script : scripts) {
            for (JsonNode node : JsonMapper.shared().readTree(script.data()).path("@graph")) {
                if (node.path("@type").asString().equals(type)) {
                    return node;
                }
            }
        }
        throw new AssertionError("No " + type + " in " + scripts);
    }
}
