package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.page.PageMeta;
import dev.replydesk.page.Subject;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: the smart box, and all codes at a glance. */
@Controller
class HomeController {
    private static final String SAMPLE_LINE =
            "Response: 227 Entering Passive Mode (192,168,1,20,195,80).";
    private static final String SAMPLE_LOG =
            """
            Status: Connecting to 198.51.100.23:21...
            Response: 220 FTP server ready
            Command: PASV
            %s
            Command: LIST
            Response: 425 Failed to establish connection.
            """
                    .formatted(SAMPLE_LINE);

    private static final PageMeta META =
            PageMeta.at(
                    "/",
                    "Look up FTP reply codes, compare them, or test an FTP server.",
                    new Subject.Site());

    private static final int PAIRS = 8;

    private final Matrix matrix;
    private final List<ConfusablePair> pairs;

    HomeController(Catalog catalog, ConfusablePairs pairs) {
        matrix = Matrix.of(catalog);
        this.pairs = pairs.all().stream().limit(PAIRS).toList();
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("matrix", matrix);
        model.addAttribute("pairs", pairs);
        model.addAttribute("sampleLine", SAMPLE_LINE);
        model.addAttribute("sampleLog", SAMPLE_LOG);
        model.addAttribute(PageMeta.NAME, META);
        return "site/home";
    }
}
