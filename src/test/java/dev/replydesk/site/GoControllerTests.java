package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(GoController.class)
class GoControllerTests {
    @Autowired private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    530                                    | /codes/530
                    ' 530 '                                | /codes/530
                    FTP error 530                          | /codes/530
                    10060                                  | /codes/10060
                    999                                    | /codes/999
                    530 Login incorrect.                   | /search?q=530%20Login%20incorrect.
                    220-Welcome                            | /search?q=220-Welcome
                    < 550 No such file                     | /search?q=%3C%20550%20No%20such%20file
                    Command: PASS s3cret                   | /search?q=Command%3A%20PASS
                    ftplib.error_perm                      | /search?q=ftplib.error_perm
                    curl: (9)                              | /search?q=curl%3A%20%289%29
                    too many connections                   | /search?q=too%20many%20connections
                    150 vs 331                             | /compare/150/331
                    150 331                                | /compare/150/331
                    150/331                                | /compare/150/331
                    ftp.example.com                        | /probe?host=ftp.example.com
                    localhost                              | /probe?host=localhost
                    ftp.example.com:2121                   | /probe?host=ftp.example.com&port=2121
                    192.0.2.7                              | /probe?host=192.0.2.7
                    2001:db8::7                            | /probe?host=2001%3Adb8%3A%3A7
                    [2001:db8::7]:2121                     | /probe?host=2001%3Adb8%3A%3A7&port=2121
                    ftp://ftp.example.com                  | /probe?host=ftp.example.com
                    ftp://ftp.example.com/pub/a%20b;type=i | /probe?host=ftp.example.com&path=%2Fpub%2Fa%20b
                    ftp://mira@ftp.example.com             | /probe?host=ftp.example.com&username=mira
                    ftp://a+b%26c@ftp.example.com          | /probe?host=ftp.example.com&username=a%2Bb%26c
                    ftps://ftp.example.com                 | /probe?host=ftp.example.com&security=implicit
                    ftpes://ftp.example.com                | /probe?host=ftp.example.com&security=explicit
                    """)
    void goWhenTextIsRecognisedRedirectsToItsPage(String text, String page) {
        assertThat(mvc.get().uri("/go").param("q", text)).hasStatus(303).hasRedirectedUrl(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://mira:s3cret@ftp.example.com/",
                "ftp://mira:s3cret%40x@ftp.example.com",
                "ftp://mira:x@s3cret@ftp.example.com",
                "mira:s3cret@ftp.example.com"
            })
    void goWhenUrlHoldsPasswordLeavesItBehind(String url) {
        assertThat(mvc.get().uri("/go").param("q", url).exchange())
                .hasRedirectedUrl("/probe?host=ftp.example.com&username=mira");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://ftp.example.com/%0D%0ADELE%20x", "ftp://%0D%0A@ftp.example.com"})
    void goWhenUrlHidesLineBreaksDropsThem(String url) {
        assertThat(mvc.get().uri("/go").param("q", url).exchange())
                .hasRedirectedUrl("/probe?host=ftp.example.com");
    }

    @Test
    void goWhenTextIsEmptyReturnsHome() {
        assertThat(mvc.get().uri("/go").param("q", " \n")).hasStatus(303).hasRedirectedUrl("/");
    }

    @Test
    void goWhenTextIsLogListsRefusalsFirst() {
        String log =
                """
                Status: Connecting to 198.51.100.23:21...
                Response: 220 Ready
                Command: USER mira
                Response: 530 Login incorrect.
                """;
        assertThat(mvc.post().uri("/go").param("q", log).with(csrf()))
                .hasStatusOk()
                .hasViewName("site/found")
                .bodyText()
                .containsSubsequence("2 reply lines", "Login incorrect.", "220", " Ready");
    }

    @Test
    void goWhenLogIsFileReadsIt() {
        var file =
                new MockMultipartFile(
                        "log",
                        "ftp.log",
                        "text/plain",
                        "421 Zeit überschritten\n220 x".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mvc.post().uri("/go").multipart().file(file).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Zeit überschritten");
    }

    @Test
    void goWhenLogIsLongListsTwoHundredLines() {
        String log = "220 Ready\n".repeat(250) + "550 No\n";
        assertThat(mvc.post().uri("/go").param("q", log).with(csrf()))
                .bodyText()
                .contains("251 reply lines", "The first 200 are listed", "550")
                .satisfies(page -> assertThat(page.split("class=\"cause\"", -1)).hasSize(201));
    }

    @Test
    void goWhenNoLineIsReplySaysSoAndOffersSearch() {
        assertThat(mvc.get().uri("/go").param("q", "quota <script>alert(1)</script>\nfull"))
                .hasStatusOk()
                .bodyText()
                .contains("We found no FTP replies", "/search")
                .doesNotContain("<script>alert");
    }

    @Test
    void goWhenLineIsVeryLongSearchesForItsBeginning() {
        assertThat(mvc.post().uri("/go").param("q", "x".repeat(1_900)).with(csrf()))
                .hasStatus(303)
                .hasRedirectedUrl("/search?q=" + "x".repeat(1_001));
    }

    @Test
    void goWhenTextIsHostileEscapesIt() {
        String log = "530 <script>alert(1)</script>\u001b[31m\u202e\n220 x";
        assertThat(mvc.post().uri("/go").param("q", log).with(csrf()))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\uFFFD[31m\uFFFD")
                .doesNotContain("<script>alert", "\u001b", "\u202e");
    }

    @Test
    void goWhenPostHasNoTokenIsRefused() {
        assertThat(mvc.post().uri("/go").param("q", "530")).hasStatus(403);
    }
}
