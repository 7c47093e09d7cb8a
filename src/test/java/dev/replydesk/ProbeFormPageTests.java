package dev.replydesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.replydesk.testing.RequiresBrowser;
import dev.replydesk.testing.ScriptedFtpServer;
import dev.replydesk.testing.TestBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** What the probe form does with script, and that it is whole without. */
@RequiresBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:probe-form")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeFormPageTests {
    private static final String SECRET = "s3cret-of-mira";
    private static final String PASTE =
            """
            (input, text) => {
              input.dispatchEvent(new ClipboardEvent("paste", { bubbles: true }));
              input.value = text;
            }""";

    private final TestBrowser chromium = new TestBrowser();

    @Value("${local.server.port}")
    private int port;

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void pastedAddressIsTakenApartAtOnce() {
        try (BrowserContext context = context(true)) {
            Page page = form(context);
            page.locator("#port").fill("21");
            page.locator("#host")
                    .evaluate(PASTE, "ftps://mira:" + SECRET + "%40@ftp.example.com/in%20box");
            assertThat(page.locator("#host")).hasValue("ftp.example.com");
            assertThat(page.locator("#port")).hasValue("");
            assertThat(page.locator("#username")).hasValue("mira");
            assertThat(page.locator("#password")).hasValue(SECRET + "@");
            assertThat(page.locator("#path")).hasValue("/in box");
            assertThat(page.locator("input[value=implicit]")).isChecked();
            assertThat(preview(page)).containsText("connect to port 990");
            assertThat(preview(page)).containsText("USER mira");
            assertThat(preview(page)).containsText("CWD /in box");
        }
    }

    @Test
    void typedAddressIsTakenApartWhenItIsLeft() {
        try (BrowserContext context = context(true)) {
            Page page = form(context);
            page.locator("#host").fill("ftpes://[2001:db8::7]:2121/");
            page.locator("#host").blur();
            assertThat(page.locator("#host")).hasValue("2001:db8::7");
            assertThat(page.locator("#port")).hasValue("2121");
            assertThat(page.locator("#username")).hasValue("anonymous");
            assertThat(page.locator("input[value=explicit]")).isChecked();
        }
    }

    @Test
    void presetKeepsWhatWasTypedAndThePreviewFollowsWithoutSecrets() {
        try (BrowserContext context = context(true)) {
            Page page = form(context);
            page.locator("#host").fill("ftp.example.com");
            page.locator("#password").fill(SECRET);
            page.locator("#account").fill(SECRET);
            assertThat(page.locator("#uploadFile")).isHidden();
            assertThat(preview(page)).not().containsText("STOR");
            Request request =
                    page.waitForRequest(
                            "**/probe/preview",
                            () -> page.getByRole(AriaRole.BUTTON, named("Everything")).click());
            assertThat(request.postData()).contains("checks=upload").doesNotContain(SECRET, "host");
            assertThat(preview(page)).containsText("STOR (a random name)");
            assertThat(page.locator("#host")).hasValue("ftp.example.com");
            assertThat(page.locator("#password")).hasValue(SECRET);
            assertThat(page.getByRole(AriaRole.BUTTON, named("Everything")))
                    .hasAttribute("aria-pressed", "true");
            page.locator("#uploadFile").fill("<b>x");
            assertThat(preview(page)).containsText("STOR <b>x");
            page.locator("input[value=upload]").uncheck();
            assertThat(page.locator("#uploadFile")).isHidden();
            assertThat(preview(page)).not().containsText("STOR");
        }
    }

    @Test
    void formThatWasSentIsRememberedWithoutSecretsUntilForgotten() {
        try (var server = ScriptedFtpServer.playing("< 421 Full\n! close\n");
                BrowserContext context = context(true)) {
            Page page = form(context);
            page.locator("#host").fill("127.0.0.1");
            page.locator("#path").fill("/in");
            page.reload();
            assertThat(page.locator("#path")).hasValue("");
            assertThat(page.getByText("Filled in from your last probe")).isHidden();

            page.locator("#host").fill("ftp://mira:" + SECRET + "@127.0.0.1:" + server.port());
            page.locator("#account").fill(SECRET);
            page.locator("#path").fill("/in");
            page.locator("input[value=download]").check();
            page.locator("#downloadFile").fill("private.txt");
            page.getByRole(AriaRole.BUTTON, named("Run the probe")).click();
            assertThat(page).hasURL(Pattern.compile("/reports/"));
            assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                    .contains("127.0.0.1", "mira", "download")
                    .doesNotContain(SECRET, "private.txt");

            page.navigate("/probe");
            assertThat(page.locator("#host")).hasValue("127.0.0.1");
            assertThat(page.locator("#port")).hasValue(Integer.toString(server.port()));
            assertThat(page.locator("#username")).hasValue("mira");
            assertThat(page.locator("#path")).hasValue("/in");
            assertThat(page.locator("#password")).hasValue("");
            assertThat(page.locator("input[value=download]")).isChecked();
            assertThat(preview(page)).containsText("USER mira");

            page.getByRole(AriaRole.BUTTON, named("Forget it")).click();
            assertThat(page.locator("#host")).hasValue("");
            page.navigate("/probe");
            assertThat(page.locator("#host")).hasValue("");
            assertThat((Integer) page.evaluate("localStorage.length")).isZero();
        }
    }

    @Test
    void addressInALinkIsNotOverwrittenByWhatIsRemembered() {
        try (BrowserContext context = context(true)) {
            Page page = form(context);
            page.evaluate(
                    "localStorage.setItem('probe', JSON.stringify({host: 'old', checks: 'tls'}))");
            page.navigate("/probe?host=ftp.example.com");
            assertThat(page.locator("#host")).hasValue("ftp.example.com");
            page.navigate("/probe");
            assertThat(page.locator("#host")).hasValue("old");
            page.evaluate("localStorage.setItem('probe', '{broken')");
            page.navigate("/probe");
            assertThat(page.locator("#host")).hasValue("");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Everything"))).isVisible();
        }
    }

    @Test
    void formIsWholeWithoutScript() {
        try (var server = ScriptedFtpServer.playing("< 421 Full\n! close\n");
                BrowserContext context = context(false)) {
            Page page = form(context);
            page.getByRole(AriaRole.LINK, named("Everything")).click();
            assertThat(page.locator("input[name=checks]:checked")).hasCount(6);
            assertThat(page.locator("#uploadFile")).isVisible();
            assertThat(preview(page)).containsText("STOR");
            page.locator("input[value=upload]").uncheck();
            assertThat(page.locator("#uploadFile")).isHidden();
            page.locator("#host")
                    .fill("ftp://mira:" + SECRET + "@127.0.0.1:" + server.port() + "/in");
            page.getByRole(AriaRole.BUTTON, named("Run the probe")).click();
            assertThat(page).hasURL(Pattern.compile("/reports/"));
            assertThat(page.locator(".target"))
                    .hasText(Pattern.compile("127\\.0\\.0\\.1:" + server.port() + ".*mira"));
            assertThat(page.content()).doesNotContain(SECRET);
        }
    }

    private Page form(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("/probe");
        return page;
    }

    private static Locator preview(Page page) {
        return page.locator(".wire-preview");
    }

    private BrowserContext context(boolean script) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL("http://localhost:" + port)
                                .setJavaScriptEnabled(script));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
