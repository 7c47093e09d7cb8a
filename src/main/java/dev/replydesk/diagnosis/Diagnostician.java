package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Transcript;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every rule and puts the root cause first. */
@Component
public class Diagnostician {
    /** Which set of rules made a diagnosis; raised when a rule changes what it says. */
    public static final int RULES_VERSION = 3;

    private static final Logger log = LoggerFactory.getLogger(Diagnostician.class);

    private final List<DiagnosticRule> rules;
    private final ServerRecognizer servers;
    private final FixAdvisor fixes;

    Diagnostician(List<DiagnosticRule> rules, ServerRecognizer servers, FixAdvisor fixes) {
        this.rules = List.copyOf(rules);
        this.servers = servers;
        this.fixes = fixes;
    }

    /** Reads the transcript of a probe to its end. */
    public Diagnosis diagnose(Transcript transcript) {
        return diagnose(transcript, "");
    }

    /**
     * Reads a transcript to its end.
     *
     * @param author the id of the product that wrote it as its log, a client or a server; empty for
     *     none we know
     */
    public Diagnosis diagnose(Transcript transcript, String author) {
        List<Exchange> exchanges = Exchange.of(transcript);
        ServerGuess server = servers.recognize(exchanges, author).orElse(null);
        var session = new Session(transcript, server, author, exchanges);
        List<Finding> findings =
                Ranking.rank(rules.stream().flatMap(rule -> ask(rule, session)), session).stream()
                        .map(finding -> fixes.advise(finding, session))
                        .map(finding -> finding.excluding(Exclusions.of(finding, session)))
                        .toList();
        return new Diagnosis(VerdictWriter.verdict(session, findings), findings, server);
    }

    /** One broken rule must not silence the others. */
    private static Stream<Finding> ask(DiagnosticRule rule, Session session) {
        try {
            return rule.examine(session).stream();
        } catch (RuntimeException broken) {
            log.error("Rule {} failed", rule.getClass().getSimpleName(), broken);
            return Stream.empty();
        }
    }
}
