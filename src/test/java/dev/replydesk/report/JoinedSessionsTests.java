package dev.replydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Diagnostician;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Verdict;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoinedSessionsTests {
    private static final LogSource LOG =
            new LogSource("filezilla-client", "FileZilla client", "filezilla", 2, 20);

    private final Diagnostician rules = DiagnosisFixture.diagnostician();

    @Test
    void sessionThatIsAloneStaysAsItIs() {
        SeenSession session = refused("one", "530 Login incorrect.");
        JoinedSessions joined = join(session);
        assertThat(joined.transcript()).isEqualTo(session.transcript());
        assertThat(joined.diagnosis()).isEqualTo(rules.diagnose(session.transcript(), "filezilla"));
        assertThat(joined.target().host()).isEqualTo("one");
    }

    @Test
    void worstSessionComesFirstAndGivesTheVerdict() {
        JoinedSessions joined = join(healthy("one"), refused("two", "530 Login incorrect."));
        assertThat(joined.target().host()).isEqualTo("two");
        assertThat(joined.diagnosis().verdict().level()).isEqualTo(Verdict.Level.ERROR);
        assertThat(joined.diagnosis().verdict().summary())
                .endsWith(" 1 of 2 sessions of this log ends in trouble.");
        assertThat(joined.transcript().events())
                .filteredOn(SessionBegun.class::isInstance)
                .singleElement()
                .extracting(event -> ((SessionBegun) event).purpose())
                .isEqualTo(SessionPurpose.ELSEWHERE_IN_LOG);
    }

    @Test
    void earlierOfEqualSessionsComesFirst() {
        JoinedSessions joined =
                join(
                        refused("one", "530 Login incorrect."),
                        refused("two", "530 Login incorrect."));
        assertThat(joined.target().host()).isEqualTo("one");
        assertThat(joined.diagnosis().verdict().summary())
                .endsWith(" 2 of 2 sessions of this log end in trouble.");
    }

    @Test
    void shareIsThatOfTheSessionsThatWereKept() {
        var log = new LogSource("vsftpd", "vsftpd", "", 20_540, 99_999);
        JoinedSessions joined =
                JoinedSessions.of(List.of(healthy("one"), refused("two", "530 No")), log, rules);
        assertThat(joined.diagnosis().verdict().summary())
                .endsWith(
                        " 1 of the 2 sessions that were read closely ends in trouble; this log has"
                                + " 20,540.");
    }

    @Test
    void causeThatIsKnownIsToldOnce() {
        SeenSession one = refused("one", "530 Login incorrect.");
        assertThat(join(one, one).diagnosis().findings())
                .isEqualTo(rules.diagnose(one.transcript(), "filezilla").findings());
    }

    @Test
    void findingOfLaterSessionCitesItsLinesWhereTheyAreNow() {
        SeenSession first = refused("one", "530 Login incorrect.");
        SeenSession second = greetedWith("two", "SSH-2.0-OpenSSH_9.6");
        JoinedSessions joined = join(first, second);
        assertThat(joined.target().host()).isEqualTo("one");
        List<Finding> findings = joined.diagnosis().findings();
        assertThat(findings).hasSizeGreaterThan(1);
        Stream<TranscriptEvent> cited =
                findings.getLast().evidence().stream()
                        .map(number -> joined.transcript().events().get(number - 1));
        assertThat(cited)
                .anySatisfy(event -> assertThat(event).isInstanceOf(UnreadableReply.class));
    }

    @Test
    void sentencesNameTheLinesWhereTheyAreNow() {
        Finding seen = rules.diagnose(refused("x", "530 No").transcript()).findings().getFirst();
        var finding =
                new Finding(
                        seen.cause(),
                        seen.severity(),
                        seen.label(),
                        seen.title(),
                        seen.explanation(),
                        seen.fixes(),
                        seen.confidence(),
                        List.of(3),
                        List.of("Not 530: line 3, and lines 4 and 12, say so.", "Lines 5 to 9."),
                        "Look at line 2 on port 21.");
        Finding moved = ShiftedFinding.by(100, finding);
        assertThat(moved.evidence()).containsExactly(103);
        assertThat(moved.excluded())
                .containsExactly(
                        "Not 530: line 103, and lines 104 and 112, say so.", "Lines 105 to 109.");
        assertThat(moved.check()).isEqualTo("Look at line 102 on port 21.");
    }

    @Test
    void sessionsThatWouldMakeTheTranscriptTooLongAreLeftOutAsAWhole() {
        JoinedSessions joined = join(long_("one"), long_("two"), long_("three"), healthy("four"));
        List<TranscriptEvent> events = joined.transcript().events();
        assertThat(events).hasSizeLessThanOrEqualTo(JoinedSessions.MOST_EVENTS + 1);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Remark.class,
                        remark ->
                                assertThat(remark.text()).startsWith("1 more session is left out"));
    }

    private JoinedSessions join(SeenSession... sessions) {
        return JoinedSessions.of(List.of(sessions), LOG, rules);
    }

    private static SeenSession healthy(String host) {
        return seen(
                host,
                TranscriptBuilder.session()
                        .stage(Stage.GREETING)
                        .received("220 Ready")
                        .stage(Stage.LOGIN)
                        .sent("USER mira")
                        .received("230 Welcome"));
    }

    private static SeenSession refused(String host, String answer) {
        return seen(
                host,
                TranscriptBuilder.session()
                        .stage(Stage.GREETING)
                        .received("220 Ready")
                        .stage(Stage.LOGIN)
                        .sent("USER mira")
                        .received("331 Password")
                        .sent("PASS x")
                        .received(answer));
    }

    private static SeenSession greetedWith(String host, String greeting) {
        return seen(host, TranscriptBuilder.session().stage(Stage.GREETING).received(greeting));
    }

    private static SeenSession long_(String host) {
        var events =
                IntStream.range(0, 4_000)
                        .<TranscriptEvent>mapToObj(
                                i ->
                                        new CommandSent(
                                                Duration.ZERO,
                                                Stage.PATH,
                                                dev.replydesk.protocol.Command.of("NOOP")))
                        .toList();
        return new SeenSession(
                new ReportTarget(host, 21, "plain", ""), new Transcript(events, List.of()));
    }

    private static SeenSession seen(String host, TranscriptBuilder session) {
        return new SeenSession(
                new ReportTarget(host, 21, "plain", "mira"),
                new Transcript(session.build().events(), List.of()));
    }
}
