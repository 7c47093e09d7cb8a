package dev.replydesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.replydesk.report.LiveReport;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.Reports;
import dev.replydesk.testing.CuttableLine;
import dev.replydesk.testing.RequiresBrowser;
import dev.replydesk.testing.ScriptedFtpServer;
import dev.replydesk.testing.TestBrowser;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The page of a running probe, in a real browser. */
@RequiresBrowser
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:live-page")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePageTests {
    /** A session that lets readers look at it twice on its way. */
    private static final String SLOW =
            """
            < 220 Ready
            > USER anonymous
            ! pause 1500
            < 331 Go on
            > PASS*
            ! pause 1500
            < 530 Not today
            """;

    private static final String LISTEN_TO_STATUS =
            """
            () => {
              window.heard = [];
              const status = document.querySelector("[role=status]");
              if (status.textContent) window.heard.push(status.textContent);
              new MutationObserver(() => { if (status.textContent) window.heard.push(status.textContent); })
                .observe(status, { childList: true, characterData: true, subtree: true });
            }""";

    private static final String COUNT_LINES =
            """
            () => {
              window.counts = new Set();
              const count = () => window.counts.add(document.querySelectorAll("#report .line").length);
              new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
            }""";

    private final TestBrowser chromium = new TestBrowser();

    @Autowired private Reports reports;

    @Value("${local.server.port}")
    private int port;

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void linesAndStagesAppearAsTheyHappen() {
        try (var server = ScriptedFtpServer.playing(SLOW);
                BrowserContext context = context(port, true)) {
            Page page = start(context, server);
            assertThat(line(page, "USER anonymous")).isVisible();
            assertThat(page.locator("#report").getByText("331")).hasCount(0);
            assertThat(heading(page)).containsText("Running: login");
            assertThat(page.getByText("Where the time went")).hasCount(0);
            assertThat(line(page, "Go on")).isVisible();
            assertThat(page.locator("#report").getByText("Not today")).hasCount(0);
            assertThat(heading(page)).containsText("Running");
            assertThat(line(page, "Not today")).isVisible();
            assertThat(heading(page)).not().containsText("Running");
            assertThat(page.locator(".finding").first()).isVisible();
            assertThat(page.getByText("Where the time went")).isVisible();
        }
    }

    @Test
    void eachStageThatEndsIsSaidOnceAndNoLineIs() {
        try (var server = ScriptedFtpServer.playing("! pause 1000\n" + SLOW);
                BrowserContext context = context(port, true)) {
            Page page = start(context, server);
            page.evaluate(LISTEN_TO_STATUS);
            assertThat(page.locator("[role=status]")).hasAttribute("aria-live", "polite");
            assertThat(page.locator("[role=log]")).hasAttribute("aria-live", "off");
            assertThat(page.locator("[role=status]")).hasText("The report is ready.");
            assertThat((List<?>) page.evaluate("window.heard"))
                    .doesNotHaveDuplicates()
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .endsWith("The report is ready.")
                    .contains("Greeting: passed.", "Login: failed.")
                    .noneMatch(said -> said.contains("220") || said.contains("skipped"));
        }
    }

    @Test
    void linesThatFollowEachOtherQuicklyStillAppearOneByOne() throws InterruptedException {
        String id = reports.open(new ReportTarget("ftp.example.com", 21, "plain", "anonymous"));
        reports.begin(id);
        try (BrowserContext context = context(port, true)) {
            Page page = context.newPage();
            page.navigate("/reports/" + id);
            page.evaluate(COUNT_LINES);
            LiveReport live = reports.live(id).orElseThrow();
            for (int i = 0; i < 40; i++) {
                live.seen(new Remark(Duration.ofMillis(i), Stage.RESOLVE, "remark " + i));
                Thread.sleep(60);
            }
            assertThat(line(page, "remark 39")).isVisible();
            assertThat((Integer) page.evaluate("window.counts.size")).isGreaterThan(10);
            reports.close(id, ReportStatus.FINISHED, live.transcript());
            reports.release(id);
            assertThat(heading(page)).not().containsText("Running");
        }
    }

    @Test
    void secondReaderWhoComesLateSeesAllFromTheStart() {
        try (var server = ScriptedFtpServer.playing(SLOW);
                BrowserContext first = context(port, true);
                BrowserContext second = context(port, true)) {
            Page page = start(first, server);
            assertThat(line(page, "Go on")).isVisible();
            Page late = second.newPage();
            late.navigate(page.url());
            assertThat(heading(late)).containsText("Running");
            for (String seen : List.of("Ready", "USER anonymous", "Go on")) {
                assertThat(line(late, seen)).isVisible();
            }
            assertThat(line(late, "Not today")).isVisible();
            assertThat(heading(late)).not().containsText("Running");
        }
    }

    @Test
    void lostConnectionIsTakenUpWhereItWas() {
        try (var server = ScriptedFtpServer.playing(SLOW.replace("1500", "4000"));
                var way = CuttableLine.to(port);
                BrowserContext context = context(way.port(), true)) {
            Page page = start(context, server);
            assertThat(line(page, "USER anonymous")).isVisible();
            way.cut();
            assertThat(way.sent()).noneMatch(request -> request.contains("Last-Event-ID"));
            assertThat(
                            page.getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions()
                                            .setName("Transcript")
                                            .setExact(true)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            assertThat(line(page, "Not today")).isVisible();
            assertThat(way.sent())
                    .anyMatch(
                            request ->
                                    Pattern.compile("Last-Event-ID: [1-9]")
                                            .matcher(request)
                                            .find());
        }
    }

    @Test
    void pageWithoutScriptIsReadAgainByReloading() {
        try (var server = ScriptedFtpServer.playing(SLOW);
                BrowserContext context = context(port, false)) {
            Page page = start(context, server);
            assertThat(heading(page)).containsText(Pattern.compile("Waiting|Running"));
            Locator reload = page.getByRole(AriaRole.LINK, named("Reload"));
            assertThat(reload).isVisible();
            for (int i = 0; i < 200 && reload.count() > 0; i++) {
                page.waitForTimeout(100);
                reload.click();
            }
            assertThat(line(page, "Not today")).isVisible();
            assertThat(reload).hasCount(0);
        }
    }

    @Test
    void probeIsCancelledWithoutScript() {
        try (var server = ScriptedFtpServer.playing("! stall\n");
                BrowserContext context = context(port, false)) {
            Page page = start(context, server);
            page.getByRole(AriaRole.BUTTON, named("Cancel")).click();
            assertThat(heading(page)).containsText("Cancelled");
        }
    }

    @Test
    void cancelKeepsTheFocusWhileLinesAppear() {
        try (var server =
                        ScriptedFtpServer.playing("! pause 1000\n< 220 Ready\n> USER*\n! stall\n");
                BrowserContext context = context(port, true)) {
            Page page = start(context, server);
            Locator cancel = page.getByRole(AriaRole.BUTTON, named("Cancel"));
            cancel.focus();
            assertThat(line(page, "USER anonymous")).isVisible();
            assertThat(cancel).isFocused();
            page.keyboard().press("Enter");
            assertThat(heading(page)).containsText("Cancelled");
        }
    }

    private static Page start(BrowserContext context, ScriptedFtpServer server) {
        Page page = context.newPage();
        page.navigate("/probe?host=127.0.0.1&security=plain&port=" + server.port());
        page.getByRole(AriaRole.BUTTON, named("Run the probe")).click();
        assertThat(page).hasURL(Pattern.compile("/reports/"));
        return page;
    }

    private BrowserContext context(int way, boolean script) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL("http://localhost:" + way)
                                .setJavaScriptEnabled(script));
    }

    private static Locator line(Page page, String text) {
        return page.locator("#report .line-text")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
