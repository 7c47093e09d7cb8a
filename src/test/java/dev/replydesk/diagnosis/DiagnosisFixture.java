package dev.replydesk.diagnosis;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.transcript.Transcript;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Annotator and diagnostician with the real catalog and all rules, without a Spring context. */
public final class DiagnosisFixture {
    private static final Annotator ANNOTATOR = new Annotator(TestCatalog.get());
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(rules());

    private DiagnosisFixture() {}

    public static Annotator annotator() {
        return ANNOTATOR;
    }

    public static Diagnostician diagnostician() {
        return DIAGNOSTICIAN;
    }

    public static List<Annotation> annotate(Transcript transcript) {
        return ANNOTATOR.annotate(transcript);
    }

    public static Diagnosis diagnose(Transcript transcript) {
        return DIAGNOSTICIAN.diagnose(transcript);
    }

    static List<DiagnosticRule> rules() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DiagnosticRule.class));
        return scanner.findCandidateComponents("dev.replydesk.diagnosis").stream()
                .map(
                        rule ->
                                ClassUtils.resolveClassName(
                                        Objects.requireNonNull(rule.getBeanClassName()), null))
                .map(DiagnosisFixture::make)
                .toList();
    }

    private static DiagnosticRule make(Class<?> rule) {
        try {
            var constructor = rule.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (DiagnosticRule) constructor.newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
