package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.site.PageTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(CommandsController.class)
class CommandsControllerTests {
    private static final String EMPTY =
            "<(td|dd|dt|li|p|h1|h2|h3|ul|dl|tbody|strong|code)\\b[^>]*>\\s*</\\1>"
                    + "|</h2>\\s*</section>";

    @Autowired private MockMvcTester mvc;

    static Stream<CommandEntry> allCommands() {
        return TestCatalog.get().commands().stream();
    }

    @Test
    void tableListsEveryCommandThatIsSentAndNoOther() {
        var page = assertThat(mvc.get().uri("/commands").accept(MediaType.TEXT_HTML));
        page.hasStatusOk()
                .bodyText()
                .contains("Access control", "id=\"historic\"", "RETR pathname", "RFC 959")
                .doesNotContain(
                        "/commands/ANY", "/commands/CONNECT", "&lt;SP&gt;", "TVFS not a command")
                .doesNotContainPattern(EMPTY);
        allCommands()
                .filter(command -> !command.isPseudo())
                .forEach(
                        command ->
                                page.bodyText()
                                        .containsOnlyOnce(
                                                "<code>" + command.verb() + "</code></a>"));
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void everyCommandHasPageWithoutEmptySection(CommandEntry command) {
        assertThat(mvc.get().uri("/commands/" + command.verb()).accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>" + command.verb() + ": " + command.title() + "</h1>")
                .containsAnyOf(
                        "class=\"code-table\"",
                        "No replies of its own are known.",
                        "so no reply answers it.")
                .doesNotContainPattern(EMPTY)
                .doesNotContain(" th:", "style=");
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void everyCommandHasPlainTextWithinEightyColumns(CommandEntry command) throws Exception {
        var text =
                mvc.get()
                        .uri("/commands/" + command.verb())
                        .accept(MediaType.TEXT_PLAIN)
                        .exchange();
        assertThat(text.getResponse().getContentAsString())
                .startsWith(command.verb() + ": ")
                .doesNotContain("null");
        assertThat(text.getResponse().getContentAsString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void pageTellsMeaningPhaseAndSourceOfEachReply() {
        assertThat(mvc.get().uri("/commands/RETR").accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains(
                        "RETR pathname",
                        "A service command of RFC 959.",
                        "href=\"/codes/150\"",
                        "after a 1yz",
                        "href=\"https://www.rfc-editor.org/rfc/rfc959#section-5.4\"",
                        ">practice</span>",
                        "href=\"/session#stage-13\"",
                        "href=\"/commands/ANY\"");
    }

    @Test
    void pageShowsCommandInItsUsualPlace() {
        assertThat(mvc.get().uri("/commands/LIST").accept(MediaType.TEXT_HTML))
                .bodyText()
                .containsSubsequence(
                        "<h2 id=\"dialogue\">In its usual place</h2>",
                        ">PASV</code>",
                        "href=\"/codes/227\"",
                        ">LIST</code>",
                        "href=\"/codes/150\"",
                        "href=\"/codes/226\"",
                        "<h2 id=\"replies\">");
        assertThat(mvc.get().uri("/commands/LIST").accept(MediaType.TEXT_PLAIN))
                .bodyText()
                .contains(
                        """
                        > PASV
                        < 227 Entering Passive Mode (h1,h2,h3,h4,p1,p2).
                        > LIST
                        < 150 File status okay; about to open data connection.
                          (bytes on the data connection)
                        < 226 Closing data connection.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANY", "CONNECT", "TVFS", "MAIL"})
    void pageWhenCommandHasNoDialogueLeavesItOut(String verb) {
        assertThat(mvc.get().uri("/commands/" + verb).accept(MediaType.TEXT_HTML))
                .bodyText()
                .doesNotContain("In its usual place");
    }

    @Test
    void pageWhenCommandIsUnverifiedSaysSo() {
        assertThat(mvc.get().uri("/commands/APSV").accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("unverified", "No replies of its own are known.");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, stands for opening the control connection",
        "ANY, stands for every command",
        "TVFS, a label that a server lists"
    })
    void pageWhenNoClientSendsItExplainsItself(String verb, String words) {
        assertThat(mvc.get().uri("/commands/" + verb).accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains(words)
                .doesNotContain("class=\"literal\"");
    }

    @Test
    void pageWhenVerbIsInLowerCaseRedirects() {
        assertThat(mvc.get().uri("/commands/retr").accept(MediaType.TEXT_HTML))
                .hasStatus(301)
                .hasRedirectedUrl("/commands/RETR");
    }

    @Test
    void textWhenVerbIsInLowerCaseIsGivenAtOnce() {
        assertThat(mvc.get().uri("/commands/retr").accept(MediaType.TEXT_PLAIN))
                .hasStatusOk()
                .bodyText()
                .startsWith("RETR: Retrieve\n====");
    }

    @Test
    void textOfTableIsPlain() {
        assertThat(mvc.get().uri("/commands").accept(MediaType.TEXT_PLAIN))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .contains("RETR  Retrieve: RETR pathname (Mandatory, RFC 959)");
    }

    @ParameterizedTest
    @CsvSource({"RETRR, RETR", "get, RETR", "LS, NLST", "PSV, PASV"})
    void pageWhenVerbIsUnknownSuggestsTheNearest(String asked, String near) {
        assertThat(mvc.get().uri("/commands/{verb}", asked).accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("“" + asked + "” is no FTP command", "href=\"/commands/" + near + "\"");
        assertThat(mvc.get().uri("/commands/{verb}", asked).accept(MediaType.TEXT_PLAIN))
                .hasStatus(404)
                .bodyText()
                .contains("Worth a look", near);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>bold<b>",
                "<script>alert(1)<script>",
                "\"onload=\"x",
                "${7*7}",
                "redirect:x",
                "A very long word that nobody would take for a command"
            })
    void pageWhenWordIsHostileShowsItEscapedOrNotAtAll(String asked) {
        assertThat(mvc.get().uri("/commands/{verb}", asked).accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("is no FTP command", "class=\"suggestions\"")
                .doesNotContain("<b>", "<script>alert", "\"onload", "“49”", "A very long");
    }
}
