package dev.replydesk.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.replydesk.logs.Analyses;
import dev.replydesk.logs.LogRefusedException;
import dev.replydesk.logs.SentLog;
import dev.replydesk.report.LogSource;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(GoController.class)
class GoControllerTests {
    private static final Report REPORT =
            new Report(
                    "one",
                    ReportStatus.FINISHED,
                    new LogSource("curl", "curl", "curl", 1, 2),
                    new ReportTarget("", 0, "", ""),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    new Transcript(List.of(), List.of()),
                    null);

    private final AtomicReference<String> sent = new AtomicReference<>();

    @Autowired private MockMvcTester mvc;

    @MockitoBean private Analyses analyses;

    @BeforeEach
    void findNothing() throws IOException {
        given(analyses.keep(any()))
                .willThrow(
                        new LogRefusedException(
                                LogRefusedException.Reason.NOTHING_OF_FTP, "There is no FTP."));
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status: Connecting\nResponse: 530 Login incorrect.",
                "Error: The data connection took a strange turn, ECONNRESET",
                "lftp: an error that nobody knows"
            })
    void goWhenTextComesFromClientLeadsToItsReport(String text) throws IOException {
        keepWhatIsSent();
        assertThat(mvc.post().uri("/go").param("q", text).with(csrf()))
                .hasStatus(303)
                .hasRedirectedUrl("/reports/one");
        assertThat(sent).hasValue(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    530 Login incorrect.        | /search?q=530%20Login%20incorrect.
                    Response: 530 Not logged in | /search?q=Response%3A%20530%20Not%20logged%20in
                    too many connections        | /search?q=too%20many%20connections
                    530                         | /codes/530
                    """)
    void goWhenPostedTextIsShortKeepsNothing(String text, String page) throws IOException {
        assertThat(mvc.post().uri("/go").param("q", text).with(csrf())).hasRedirectedUrl(page);
        then(analyses).should(never()).keep(any());
    }

    @Test
    void goWhenClientErrorIsNoLogSearchesForIt() {
        assertThat(mvc.post().uri("/go").param("q", "lftp: never heard of").with(csrf()))
                .hasRedirectedUrl("/search?q=lftp%3A%20never%20heard%20of");
    }

    @Test
    void goWhenLogIsFileLeadsToItsReport() throws IOException {
        keepWhatIsSent();
        var file = new MockMultipartFile("log", "ftp.log", "text/plain", "220 x".getBytes(UTF_8));
        assertThat(mvc.post().uri("/go").multipart().file(file).with(csrf()))
                .hasRedirectedUrl("/reports/one");
        assertThat(sent).hasValue("220 x");
    }

    @Test
    void goWhenLogIsTooLargeNamesTheLimit() throws IOException {
        willThrow(
                        new LogRefusedException(
                                LogRefusedException.Reason.TOO_LARGE, "A log has at most 20 MiB."))
                .given(analyses)
                .keep(any());
        assertThat(mvc.post().uri("/go").param("q", "a\nb").with(csrf())).hasStatus(413);
    }

    @Test
    void goWhenLogIsInTheAddressKeepsNothingAndOffersTheAnalysis() throws IOException {
        assertThat(mvc.get().uri("/go").param("q", "< 220 \"Ready\"\n< 530 No"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "action=\"/analyze\"", "value=\"&lt; 220 &quot;Ready&quot;\n&lt; 530 No\"");
        then(analyses).should(never()).keep(any());
    }

    private void keepWhatIsSent() throws IOException {
        willAnswer(
                        call -> {
                            SentLog.Source source = call.getArgument(0);
                            sent.set(new String(source.open().bytes().readAllBytes(), UTF_8));
                            return REPORT;
                        })
                .given(analyses)
                .keep(any());
    }

    @Test
    void goWhenTextIsNoLogListsRefusalsFirst() {
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
    void goWhenFileIsNoLogReadsIt() {
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
    void goWhenTextIsLongListsTwoHundredLines() {
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
