package dev.replydesk.diagnosis;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.transcript.Transcript;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Annotator and diagnostician with the real catalog and all rules, and nothing else of the site.
 */
public final class DiagnosisFixture {
    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private DiagnosisFixture() {}

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().registerSingleton("catalog", TestCatalog.get());
        context.scan("dev.replydesk.diagnosis");
        context.refresh();
        return context;
    }

    public static Annotator annotator() {
        return CONTEXT.getBean(Annotator.class);
    }

    public static Diagnostician diagnostician() {
        return CONTEXT.getBean(Diagnostician.class);
    }

    public static List<Annotation> annotate(Transcript transcript) {
        return annotator().annotate(transcript);
    }

    public static Diagnosis diagnose(Transcript transcript) {
        return diagnostician().diagnose(transcript);
    }

    /** What one rule makes of a transcript, as it is asked among the others. */
    static List<Finding> ask(Class<? extends DiagnosticRule> rule, Transcript transcript) {
        return CONTEXT.getBean(rule).examine(session(transcript));
    }

    static Session session(Transcript transcript) {
        return Session.of(
                transcript,
                CONTEXT.getBean(ServerRecognizer.class)
                        .recognize(Exchange.of(transcript))
                        .orElse(null),
                "");
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static List<DiagnosticRule> rules() {
        return List.copyOf(CONTEXT.getBeansOfType(DiagnosticRule.class).values());
    }

    /** What the annotator needs, for tests of a slice of the site. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import({BearingReader.class, WordingReader.class})
    public static class Slice {}
}
