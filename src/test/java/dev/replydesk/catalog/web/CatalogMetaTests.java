package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.RichText;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.site.PageTest;
import dev.replydesk.testing.PageHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@PageTest({
    CodeController.class,
    CodesController.class,
    CauseController.class,
    CommandsController.class,
    ProtocolController.class
})
class CatalogMetaTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void codeIsDefinedTermInTheListOfCodes() {
        CodeEntry entry = TestCatalog.get().code(530).orElseThrow();
        PageHead head = head("/codes/530");
        JsonNode term = head.data("DefinedTerm");
        assertThat(term.path("termCode").asString()).isEqualTo("530");
        assertThat(term.path("name").asString()).isEqualTo("Not Logged In");
        assertThat(term.path("description").asString())
                .isEqualTo(RichText.plain(entry.summary()))
                .isEqualTo(head.description())
                .isEqualTo(head.property("description"));
        assertThat(term.path("url").asString()).isEqualTo(head.canonical());
        assertThat(term.at("/inDefinedTermSet/url").asString()).isEqualTo("http://localhost/codes");
        assertThat(head.property("type")).isEqualTo("article");
    }

    @Test
    void codeStandsBehindTheListOfCodes() {
        JsonNode crumbs = head("/codes/530").data("BreadcrumbList").path("itemListElement");
        assertThat(crumbs).hasSize(2);
        assertThat(crumbs.at("/0/item").asString()).isEqualTo("http://localhost/codes");
        assertThat(crumbs.at("/1/position").asInt()).isEqualTo(2);
        assertThat(crumbs.at("/1/name").asString()).isEqualTo("530 Not Logged In");
        assertThat(crumbs.at("/1/item").asString()).isEqualTo("http://localhost/codes/530");
    }

    @Test
    void causeIsArticleAboutItsCodes() {
        Cause cause = TestCatalog.get().cause("passive-address-unroutable").orElseThrow();
        PageHead head = head("/causes/passive-address-unroutable");
        JsonNode article = head.data("TechArticle");
        assertThat(article.path("headline").asString()).isEqualTo(cause.title());
        assertThat(article.path("description").asString())
                .isEqualTo(RichText.plain(cause.explanation()));
        assertThat(article.path("url").asString())
                .isEqualTo("http://localhost/causes/passive-address-unroutable")
                .isEqualTo(head.canonical());
        assertThat(article.path("about"))
                .extracting(term -> term.path("termCode").asString())
                .containsExactlyElementsOf(cause.codes().stream().map(String::valueOf).toList());
    }

    @Test
    void commandIsDefinedTermInTheListOfCommands() {
        JsonNode term = head("/commands/RETR").data("DefinedTerm");
        assertThat(term.path("termCode").asString()).isEqualTo("RETR");
        assertThat(term.at("/inDefinedTermSet/url").asString())
                .isEqualTo("http://localhost/commands");
    }

    @ParameterizedTest
    @CsvSource({
        "/codes?class=5&group=3&q=login, /codes",
        "/codes/530?from=elsewhere, /codes/530",
        "/causes, /causes",
        "/commands, /commands",
        "/digits, /digits",
        "/session, /session"
    })
    void pageHasOneAddressAndTheTitleOfItsOwn(String asked, String address) {
        PageHead head = head(asked);
        assertThat(head.canonical())
                .isEqualTo("http://localhost" + address)
                .isEqualTo(head.property("url"));
        assertThat(head.property("title")).isNotEmpty().isEqualTo(head.page().title());
        assertThat(head.property("site_name")).isEqualTo("FTP Reply Desk");
        assertThat(head.description()).isNotEmpty().isEqualTo(head.property("description"));
        assertThat(head.robots()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes/999", "/codes/10060", "/causes/nothing", "/commands/GET"})
    void pageOfUnknownThingIsNotForMachines(String path) {
        assertThat(head(path).isPrivate()).isTrue();
    }

    @Test
    void addressIsTheOneThatTheRequestWasSentTo() {
        var response =
                mvc.get()
                        .uri("https://ftp.example.com:8443/codes/530")
                        .accept("text/html")
                        .exchange();
        PageHead head = PageHead.of(response);
        assertThat(head.canonical()).isEqualTo("https://ftp.example.com:8443/codes/530");
        assertThat(head.data("DefinedTerm").path("url").asString())
                .isEqualTo("https://ftp.example.com:8443/codes/530");
    }

    private PageHead head(String path) {
        return PageHead.of(mvc.get().uri(path).accept("text/html").exchange());
    }
}
