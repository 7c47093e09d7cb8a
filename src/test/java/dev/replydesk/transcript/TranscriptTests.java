package dev.replydesk.transcript;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.replydesk.transcript.Transcript.Entry;
import dev.replydesk.transcript.Transcript.Turn;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscriptTests {

    @Test
    void entriesCountFromOne() {
        assertThat(connectedTo("192.0.2.10").received("220 Ready").build().entries())
                .extracting(Entry::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void entriesBeforeAnyCommandAnswerTheConnection() {
        assertThat(replies(connectedTo("192.0.2.10").received("120 Wait").received("220 Ready")))
                .extracting(Entry::verb, Entry::turn)
                .containsExactly(
                        tuple("CONNECT", Turn.FIRST), tuple("CONNECT", Turn.AFTER_PRELIMINARY));
    }

    @Test
    void entriesKnowWhichReplyToTheCommandTheyAre() {
        assertThat(
                        replies(
                                connectedTo("192.0.2.10")
                                        .sent("LIST")
                                        .received("150 Here")
                                        .received("226 Done")
                                        .received("226 Done twice")
                                        .sent("NOOP")
                                        .received("200 ok")))
                .extracting(Entry::verb, Entry::turn)
                .containsExactly(
                        tuple("LIST", Turn.FIRST),
                        tuple("LIST", Turn.AFTER_PRELIMINARY),
                        tuple("LIST", Turn.AFTER_FINAL),
                        tuple("NOOP", Turn.FIRST));
    }

    @Test
    void entriesAfterIntermediateReplyAreAfterTheFinalOne() {
        assertThat(
                        replies(
                                connectedTo("192.0.2.10")
                                        .sent("USER anonymous")
                                        .received("331 Password")
                                        .received("530 Surprise")))
                .extracting(Entry::turn)
                .containsExactly(Turn.FIRST, Turn.AFTER_FINAL);
    }

    @Test
    void entriesAfterSecondControlConnectionAnswerTheConnection() {
        var session =
                connectedTo("192.0.2.10")
                        .received("220 Ready")
                        .sent("QUIT")
                        .received("221 Bye")
                        .connected(Channel.CONTROL, "192.0.2.10", 990)
                        .received("220 Ready");
        assertThat(replies(session))
                .last()
                .extracting(Entry::verb, Entry::turn)
                .containsExactly("CONNECT", Turn.FIRST);
    }

    @Test
    void entriesAfterDataConnectionStillAnswerTheCommand() {
        var session =
                connectedTo("192.0.2.10")
                        .sent("LIST")
                        .connected(Channel.DATA, "192.0.2.10", 50000)
                        .received("150 Here");
        assertThat(replies(session)).extracting(Entry::verb).containsExactly("LIST");
    }

    @Test
    void entriesLetUnreadableLinesAnswerNothing() {
        var session = connectedTo("192.0.2.10").sent("NOOP").received("huh").received("200 ok");
        assertThat(replies(session)).extracting(Entry::turn).containsExactly(Turn.FIRST);
    }

    @Test
    void repliesToFindsThoseOfOneCommand() {
        Transcript transcript = HealthySessions.plain();
        assertThat(transcript.repliesTo("LIST")).hasSize(2);
        assertThat(transcript.repliesTo("STOR")).isEmpty();
    }

    @Test
    void stageWhenSessionHasNoneIsEmpty() {
        Transcript transcript = connectedTo("192.0.2.10").build();
        assertThat(transcript.stage(Stage.CONNECT)).isPresent();
        assertThat(transcript.stage(Stage.LISTING)).isEmpty();
    }

    private static List<Entry> replies(TranscriptBuilder session) {
        Stream<Entry> entries = session.build().entries().stream();
        return entries.filter(entry -> entry.event() instanceof ReplyReceived).toList();
    }
}
