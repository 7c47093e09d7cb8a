package dev.replydesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.replydesk.testing.InProcessFtpServer;
import dev.replydesk.testing.InstalledBrowser;
import dev.replydesk.testing.RequiresBrowser;
import dev.replydesk.testing.ScriptedFtpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Uses the site as a new user would, in a real browser. */
@RequiresBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTests {
    private static final String PASSWORD = "only-for-the-browser";
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/codes",
                    "/codes/530",
                    "/codes/522",
                    "/codes/999",
                    "/codes/10060",
                    "/causes",
                    "/causes/passive-address-unroutable",
                    "/causes/no-such-cause",
                    "/search",
                    "/search?q=530+Login+incorrect.",
                    "/search?q=usrname",
                    "/commands",
                    "/commands/RETR",
                    "/digits",
                    "/session",
                    "/iis-sub-status",
                    "/compare",
                    "/compare/150/331",
                    "/compare/425/426",
                    "/compare/425/426/421",
                    "/compare/150/226/425/426",
                    "/compare/530/530",
                    "/probe",
                    "/probe?preset=everything",
                    "/analyze",
                    "/analyze?example=curl-login",
                    "/reports/missing",
                    "/no/such/page");

    @Value("${local.server.port}")
    private int port;

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = launch(playwright);

    private static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(InstalledBrowser.path())
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void newUserLooksUpComparesAndProbes() {
        try (var server = InProcessFtpServer.start(PASSWORD);
                BrowserContext context = context(ColorScheme.LIGHT)) {
            var exactly = new Page.GetByLabelOptions().setExact(true);
            var complaints = new ArrayList<String>();
            Page page = context.newPage();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            complaints.add(message.text());
                        }
                    });

            page.navigate("/");
            page.getByRole(AriaRole.TEXTBOX).first().fill("530 Login incorrect.");
            assertThat(page.locator(".suggested")).containsText("User name or password rejected");
            page.getByRole(AriaRole.BUTTON, named("Diagnose")).click();
            assertThat(page).hasURL(Pattern.compile("/search\\?q=530"));
            assertThat(page.locator(".answer")).containsText("User name or password rejected");
            page.locator(".answer h2 a").click();
            assertThat(page).hasURL(Pattern.compile("/causes/login-credentials-rejected$"));

            page.navigate("/compare?left=331&right=150");
            assertThat(page).hasURL(Pattern.compile("/compare/"));
            assertThat(page.getByRole(AriaRole.HEADING, heading(1)))
                    .hasText("FTP 150 File Status OK vs 331 Username OK, Need Password");

            page.navigate("/probe");
            page.getByRole(AriaRole.BUTTON, named("Run the probe")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("one field needs attention");

            page.getByLabel("Host name or address").fill("localhost");
            page.getByLabel("Port", exactly).fill(Integer.toString(server.port()));
            page.getByLabel("User", exactly).fill(InProcessFtpServer.USER);
            page.getByLabel("Password", exactly).fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("Run the probe")).click();
            assertThat(page).hasURL(Pattern.compile("/reports/"));
            assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("Healthy");
            for (String code : List.of("220", "331", "230", "227", "229", "150", "226", "221")) {
                assertThat(page.locator(".line .code").getByText(code).first()).isVisible();
            }
            assertThat(page.locator(".transcript")).containsText("USER " + InProcessFtpServer.USER);
            assertThat(page.content()).doesNotContain(PASSWORD);
            // The form with its errors was a 422, which the browser's console mentions.
            assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
            assertNoViolation(page);
        }
    }

    @Test
    void logIsPreviewedAndAnalyzed() {
        try (BrowserContext context = context(ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate("/analyze");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("curl: 530")).click();
            page.getByRole(AriaRole.BUTTON, named("Preview what will be kept")).click();
            assertThat(page.locator(".preview")).containsText("530 Login incorrect.");
            assertThat(page.locator(".preview")).not().containsText("PASS secret");
            assertThat(page).hasURL(Pattern.compile("/analyze\\?example="));
            assertNoViolation(page);
            page.getByRole(AriaRole.BUTTON, named("Analyze")).click();
            assertThat(page).hasURL(Pattern.compile("/reports/"));
            assertThat(page.locator(".transcript")).containsText("530 Login incorrect.");
            assertThat(page.locator(".line-time")).hasCount(0);
            assertNoViolation(page);
        }
    }

    @Test
    void pageOfRunningProbeFillsItselfAndCanBeCancelled() {
        try (var server = ScriptedFtpServer.playing("< 220 Ready\n> AUTH TLS\n! stall\n");
                BrowserContext context = context(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate("/probe?host=localhost&port=" + server.port());
            page.getByRole(AriaRole.BUTTON, named("Run the probe")).click();
            assertThat(page.locator(".line-text").getByText("AUTH TLS")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("Running");
            assertNoViolation(page);
            page.getByRole(AriaRole.BUTTON, named("Cancel")).click();
            assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("Cancelled");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void pagesHaveNoAccessibilityViolation(ColorScheme scheme) {
        try (BrowserContext context = context(scheme)) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(path);
                assertNoViolation(page);
            }
        }
    }

    @Test
    void pagesFitNarrowScreens() {
        try (BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL("http://localhost:" + port)
                                .setViewportSize(360, 800))) {
            Page page = context.newPage();
            for (String path : PAGES) {
                page.navigate(path);
                assertThat(
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }

    private BrowserContext context(ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setColorScheme(scheme));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private static void assertNoViolation(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }
}
