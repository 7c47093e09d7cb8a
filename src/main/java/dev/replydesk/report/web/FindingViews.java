package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.report.ProductNames;
import dev.replydesk.report.web.ReportView.FindingView;
import dev.replydesk.report.web.ReportView.FixView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The findings with their fixes: those for the client, for this server, and for other servers. */
@Component
class FindingViews {
    private final ProductNames names;

    FindingViews(ProductNames names) {
        this.names = names;
    }

    List<FindingView> of(@Nullable Diagnosis diagnosis) {
        var views = new ArrayList<FindingView>();
        if (diagnosis != null) {
            for (Finding finding : diagnosis.findings()) {
                views.add(view(views.size() + 1, finding, diagnosis.server()));
            }
        }
        return views;
    }

    private FindingView view(int rank, Finding finding, @Nullable ServerGuess server) {
        boolean ours =
                finding.fixes().stream()
                        .anyMatch(fix -> isForServer(fix) && isFor(server, fix.product()));
        Predicate<Fix> elsewhere =
                fix -> ours && fix.product() != null && !isFor(server, fix.product());
        return new FindingView(
                rank,
                finding.cause(),
                Tone.of(finding.severity()),
                tag(finding.severity()),
                LineSegment.visible(finding.title()),
                LineSegment.visible(finding.explanation()),
                finding.evidence(),
                finding.excluded().stream().map(LineSegment::visible).toList(),
                LineSegment.visible(finding.check()),
                fixes(finding, fix -> !isForServer(fix)),
                fixes(finding, fix -> isForServer(fix) && !elsewhere.test(fix)),
                fixes(finding, fix -> isForServer(fix) && elsewhere.test(fix)));
    }

    private static boolean isForServer(Fix fix) {
        return fix.audience() == Fix.Audience.SERVER;
    }

    private static boolean isFor(@Nullable ServerGuess server, @Nullable String product) {
        return server != null
                && product != null
                && (product.equals(server.product()) || product.equals(server.name()));
    }

    private List<FixView> fixes(Finding finding, Predicate<Fix> chosen) {
        return finding.fixes().stream().filter(chosen).map(this::fix).toList();
    }

    private FixView fix(Fix fix) {
        String product = names.of(fix);
        String file = fix.file();
        return new FixView(product, fix.text(), file == null ? product : file, fix.snippet());
    }

    private static String tag(Severity severity) {
        return switch (severity) {
            case ERROR -> "stops clients";
            case WARNING -> "worth a look";
            case INFO -> "for your information";
        };
    }
}
