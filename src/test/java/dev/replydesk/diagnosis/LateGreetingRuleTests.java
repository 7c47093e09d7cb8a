package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateGreetingRuleTests {

    @Test
    void examineWhenGreetingTakesThreeSecondsCallsItSlow() {
        assertThat(ask(connected(Channel.CONTROL, 1_000), greeting("220 Ready", 4_000)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("greeting-timeout");
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.label()).isEqualTo("Slow");
                            assertThat(finding.title()).isEqualTo("the greeting takes 3.0 seconds");
                            assertThat(finding.evidence()).containsExactly(2);
                        });
    }

    @Test
    void examineWhenGreetingComesJustInTimeFindsNothing() {
        assertThat(ask(connected(Channel.CONTROL, 1_000), greeting("220 Ready", 3_999))).isEmpty();
    }

    @Test
    void examineCountsFromTheLastAddressThatWasTried() {
        assertThat(
                        ask(
                                connected(Channel.CONTROL, 0),
                                connected(Channel.CONTROL, 9_000),
                                greeting("220 Ready", 9_100)))
                .isEmpty();
    }

    @Test
    void examineWhenOnlyDataConnectionIsKnownFindsNothing() {
        assertThat(ask(connected(Channel.DATA, 0), greeting("220 Ready", 9_000))).isEmpty();
    }

    @Test
    void examineWhenServerTurnsTheClientAwayFindsNothing() {
        assertThat(ask(connected(Channel.CONTROL, 0), greeting("421 Full", 9_000))).isEmpty();
    }

    private static TranscriptEvent connected(Channel channel, long millis) {
        return new Connected(Duration.ofMillis(millis), Stage.CONNECT, channel, "192.0.2.10", 21);
    }

    private static TranscriptEvent greeting(String line, long millis) {
        ReplyReceived now =
                (ReplyReceived)
                        TranscriptBuilder.session().received(line).build().events().getFirst();
        return new ReplyReceived(Duration.ofMillis(millis), Stage.GREETING, now.reply());
    }

    private static List<Finding> ask(TranscriptEvent... events) {
        TranscriptBuilder session = TranscriptBuilder.session();
        for (TranscriptEvent event : events) {
            session.add(event);
        }
        return DiagnosisFixture.ask(LateGreetingRule.class, session.build());
    }
}
