package dev.replydesk.probe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.replydesk.probe.Check;
import dev.replydesk.probe.ClientLimits;
import dev.replydesk.probe.Credentials;
import dev.replydesk.probe.ProbeRefusals;
import dev.replydesk.probe.ProbeTarget;
import dev.replydesk.probe.Probes;
import dev.replydesk.report.Reports;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.site.PageTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest(ProbeController.class)
@EnableConfigurationProperties(ReplyDeskSettings.class)
@TestPropertySource(properties = "replydesk.mode=public")
class ProbeControllerTests {
    private static final String SECRET = "s3cret-of-mira";

    @Autowired private MockMvcTester mvc;

    @MockitoBean private Probes probes;
    @MockitoBean private ClientLimits limits;
    @MockitoBean private Reports reports;

    @BeforeEach
    void accept() {
        given(probes.start(any(), any())).willReturn("one");
    }

    @Test
    void formOffersSixChecksAndTicksTheUsualOnes() throws Exception {
        Document page = page(mvc.get().uri("/probe"));
        assertThat(page.select("[name=checks]").eachAttr("value"))
                .containsExactlyInAnyOrder(
                        "listing", "tls", "download", "upload", "resume", "active");
        assertThat(ticked(page)).containsExactlyInAnyOrder("listing", "tls");
        assertThat(page.select(".presets [aria-current]").eachText()).containsExactly("Quick look");
        assertThat(page.select("#downloadFile, #uploadFile, #consent")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "quick-look, 2, Quick look",
        "go-live, 4, Before you go live",
        "everything, 6, Everything",
        "no-such, 2, Quick look",
    })
    void formWhenPresetIsNamedTicksItsChecks(String preset, int count, String title)
            throws Exception {
        Document page = page(mvc.get().uri("/probe").param("preset", preset));
        assertThat(ticked(page)).hasSize(count);
        assertThat(page.select(".presets [aria-current]").eachText()).containsExactly(title);
    }

    @Test
    void linksOfPresetsKeepWhatTheFormHolds() throws Exception {
        Document page =
                page(
                        mvc.get()
                                .uri("/probe")
                                .param("host", "ftp.example.com")
                                .param("path", "/a&b"));
        assertThat(page.select(".presets a").eachAttr("href"))
                .contains("/probe?host=ftp.example.com&path=%2Fa%26b&preset=everything");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://ftp.example.com:2121/pub/a%20b, ftp.example.com, 2121, auto, anonymous, /pub/a b",
        "ftps://ftp.example.com, ftp.example.com, '', implicit, anonymous, ''",
        "FTPES://ftp.example.com, ftp.example.com, '', explicit, anonymous, ''",
        "'[2001:db8::7]:990', 2001:db8::7, 990, auto, anonymous, ''",
        "ftp.example.com, ftp.example.com, '', auto, anonymous, ''",
        "ftp.example.com/pub, ftp.example.com, '', auto, anonymous, /pub",
        "inner-name, inner-name, '', auto, anonymous, ''",
    })
    void formWhenHostIsAnAddressTakesItApart(
            String typed, String host, String port, String security, String user, String path)
            throws Exception {
        Document page = page(mvc.get().uri("/probe").param("host", typed));
        assertThat(page.select("#host").val()).isEqualTo(host);
        assertThat(page.select("#port").val()).isEqualTo(port);
        assertThat(page.select("[name=security][checked]").val()).isEqualTo(security);
        assertThat(page.select("#username").val()).isEqualTo(user);
        assertThat(page.select("#path").val()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://mira:" + SECRET + "@ftp.example.com/",
                "mira:" + SECRET + "@ftp.example.com",
            })
    void formWhenAddressHoldsPasswordMovesToOneWithout(String typed) {
        assertThat(mvc.get().uri("/probe").param("host", typed).param("preset", "go-live"))
                .hasStatus(303)
                .hasRedirectedUrl("/probe?host=ftp.example.com&username=mira&preset=go-live");
    }

    @Test
    void formWhenAddressCannotBeReadStillMovesAway() {
        assertThat(mvc.get().uri("/probe").param("host", "ftp://mira:a/" + SECRET + "@ftp.example"))
                .hasStatus(303)
                .hasRedirectedUrl("/probe?host=ftp%3A%2F%2Fftp.example");
    }

    @Test
    void startFillsTheRequestFromTheAddress() {
        assertThat(
                        post().param("host", "ftps://mira:" + SECRET + "%40@ftp.example.com/in")
                                .param("username", "anonymous")
                                .param("consent", "true"))
                .hasStatus(303)
                .hasRedirectedUrl("/reports/one");
        ProbeTarget target = target();
        assertThat(target.host()).isEqualTo("ftp.example.com");
        assertThat(target.port()).isEqualTo(990);
        assertThat(target.path()).isEqualTo("/in");
        var credentials = ArgumentCaptor.forClass(Credentials.class);
        verify(probes).start(any(), credentials.capture());
        assertThat(credentials.getValue().username()).isEqualTo("mira");
        assertThat(credentials.getValue().password()).isEqualTo(SECRET + "@");
    }

    @Test
    void startPassesChecksAndFilesOn() {
        assertThat(
                        post().param("host", "ftp.example.com")
                                .param("checks", "download", "upload")
                                .param("downloadFile", "welcome.txt")
                                .param("uploadFile", "probe.txt")
                                .param("consent", "true"))
                .hasStatus(303);
        ProbeTarget target = target();
        assertThat(target.checks()).containsExactlyInAnyOrder(Check.DOWNLOAD, Check.UPLOAD);
        assertThat(target.downloadFile()).isEqualTo("welcome.txt");
        assertThat(target.uploadFile()).isEqualTo("probe.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "host, http://ftp.example.com/",
        "host, ftp example com",
        "port, 0",
        "port, twenty-one",
        "security, sometimes",
        "username, 'mira\r\nDELE b'",
        "password, 'x\nSITE y'",
        "account, 'x\ny'",
        "path, '/pub\r\nRMD /'",
        "checks, everything",
        "downloadFile, 'a\r\nDELE b'",
        "uploadFile, ../../etc/passwd",
    })
    void startWhenFieldIsWrongSaysSoBesideIt(String field, String value) throws Exception {
        MockMvcRequestBuilder request = post().param("consent", "true");
        if (!field.equals("host")) {
            request.param("host", "ftp.example.com");
        }
        MvcTestResult result = request.param(field, value).exchange();
        assertThat(result).hasStatus(422);
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field)).hasSize(1);
        assertThat(page.select("#" + field + "-error").text()).isNotBlank();
        assertThat(page.select("[aria-describedby~=" + field + "-error]")).hasSize(1);
        verify(probes, never()).start(any(), any());
    }

    @Test
    void startWithoutConsentIsRefusedOnADeskForEverybody() throws Exception {
        MvcTestResult result = post().param("host", "ftp.example.com").exchange();
        assertThat(result).hasStatus(422);
        assertThat(Jsoup.parse(result.getResponse().getContentAsString()).select("#consent-error"))
                .hasSize(1);
        verify(limits, never()).admit(anyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://mira:" + SECRET + "@ftp.example.com:99999/",
                "ftp://mira:a/" + SECRET + "@ftp.example.com/",
                "ftp://mira:" + SECRET + "@:21:21",
            })
    void startWhenFormComesBackHoldsNoSecret(String host) {
        assertThat(
                        post().param("host", host)
                                .param("port", "none")
                                .param("password", SECRET)
                                .param("account", SECRET)
                                .param("consent", "true"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain(SECRET);
    }

    @Test
    void startWhenClientAsksTooOftenKeepsTheFormAndSaysWhenToReturn() throws Exception {
        willThrow(ProbeRefusals.tooMany(100)).given(limits).admit("127.0.0.1");
        MvcTestResult result = complete();
        assertThat(result).hasStatus(429).hasHeader("Retry-After", "100");
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("[role=alert]").text())
                .contains("Too many probes", "Try again in 2 minutes", "except the password");
        assertKept(page);
        verify(probes, never()).start(any(), any());
    }

    @Test
    void startWhenTargetIsProbedAlreadySaysSo() throws Exception {
        given(probes.start(any(), any())).willThrow(ProbeRefusals.targetAtRest(17));
        MvcTestResult result = complete();
        assertThat(result).hasStatus(429).hasHeader("Retry-After", "17");
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("[role=alert]").text())
                .contains("probed already", "Try again in 17 seconds");
        assertKept(page);
    }

    @Test
    void startWhenQueueIsFullSaysSo() {
        given(probes.start(any(), any())).willThrow(ProbeRefusals.queueFull());
        assertThat(complete())
                .hasStatus(503)
                .hasHeader("Retry-After", "60")
                .bodyText()
                .contains("The queue is full")
                .doesNotContain(SECRET);
    }

    @Test
    void previewShowsTheCommandsOfTheChoices() {
        assertThat(
                        mvc.post()
                                .uri("/probe/preview")
                                .with(csrf())
                                .param("username", "<mira>")
                                .param("checks", "upload"))
                .hasStatusOk()
                .bodyText()
                .contains("USER &lt;mira&gt;", "STOR", "DELE")
                .doesNotContain("REST", "<html", "<mira>");
    }

    @Test
    void previewWithoutTokenIsRefused() {
        assertThat(mvc.post().uri("/probe/preview")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks[0]", "checks[99999999]", "checks[x]", "form.host", "class"})
    void oddNamesOfParametersDoNoHarm(String name) {
        assertThat(mvc.get().uri("/probe").param(name, "x")).hasStatusOk();
    }

    private MvcTestResult complete() {
        return post().param("host", "ftp.example.com")
                .param("port", "2121")
                .param("username", "mira")
                .param("password", SECRET)
                .param("path", "/in")
                .param("checks", "upload")
                .param("uploadFile", "probe.txt")
                .param("consent", "true")
                .exchange();
    }

    private static void assertKept(Document page) {
        assertThat(page.select("#host").val()).isEqualTo("ftp.example.com");
        assertThat(page.select("#port").val()).isEqualTo("2121");
        assertThat(page.select("#username").val()).isEqualTo("mira");
        assertThat(page.select("#path").val()).isEqualTo("/in");
        assertThat(page.select("#uploadFile").val()).isEqualTo("probe.txt");
        assertThat(ticked(page)).containsExactly("upload");
        assertThat(page.select("#consent").hasAttr("checked")).isTrue();
        assertThat(page.outerHtml()).doesNotContain(SECRET);
    }

    private MockMvcRequestBuilder post() {
        return mvc.post().uri("/probe").with(csrf());
    }

    private ProbeTarget target() {
        var target = ArgumentCaptor.forClass(ProbeTarget.class);
        verify(probes).start(target.capture(), any());
        return target.getValue();
    }

    private static List<String> ticked(Document page) {
        return page.select("[name=checks][checked]").eachAttr("value");
    }

    private static Document page(MockMvcRequestBuilder request) throws Exception {
        MvcTestResult result = request.exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
