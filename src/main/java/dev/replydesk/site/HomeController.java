package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.page.PageMeta;
import dev.replydesk.page.Subject;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The home page: the smart box, and all codes at a glance. */
@Controller
class HomeController {
    private static final String SAMPLE_LINE =
            "Response: 227 Entering Passive Mode (192,168,1,20,195,80).";
    private static final PageMeta META =
            PageMeta.at(
                    "/",
                    "Look up FTP reply codes, analyze an FTP log, or test an FTP server.",
                    new Subject.Site());

    private static final String USAGE =
            """
            FTP Reply Desk: what did the server just say?
            =============================================

            /530                    a reply code
            /425-vs-426             two codes compared; up to four
            /search?q=...           a reply line, the error of a client, or words
            /causes                 what can be behind a reply
            /commands/RETR          a command and the replies it may get
            /codes                  all codes
            /session                a session from the greeting to the goodbye
            /iis-sub-status         the numbers in the logs of Microsoft IIS

            curl --data-binary @ftp.log -H 'Content-Type: text/plain' .../api/analyses
                                    a whole log explained
            """;

    private static final int PAIRS = 8;

    private final Matrix matrix;
    private final List<ConfusablePair> pairs;

    HomeController(Catalog catalog, ConfusablePairs pairs) {
        matrix = Matrix.of(catalog);
        this.pairs = pairs.all().stream().limit(PAIRS).toList();
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String terminal() {
        return USAGE;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Model model) {
        model.addAttribute("matrix", matrix);
        model.addAttribute("pairs", pairs);
        model.addAttribute("sampleLine", SAMPLE_LINE);
        model.addAttribute(PageMeta.NAME, META);
        return "site/home";
    }
}
