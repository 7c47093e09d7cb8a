package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTests {

    @Test
    void onlyProbeHasStages() {
        assertThat(of(session().sent("NOOP")).isProbe()).isFalse();
        Session probe = of(loggedInTo("192.0.2.10").stage(Stage.UPLOAD).failed(""));
        assertThat(probe.isProbe()).isTrue();
        assertThat(probe.wentWell(Stage.LOGIN)).isTrue();
        assertThat(probe.wentWell(Stage.UPLOAD)).isFalse();
        assertThat(probe.wentWell(Stage.LISTING)).isFalse();
    }

    @Test
    void peerIsTheOtherEndOfTheControlConnection() {
        assertThat(
                        of(session()
                                        .connected(Channel.DATA, "198.51.100.1", 5)
                                        .connected(Channel.CONTROL, "203.0.113.5", 21))
                                .peer())
                .contains("203.0.113.5");
        assertThat(of(session()).peer()).isEmpty();
    }

    @Test
    void loginIsFoundWhereItWasGranted() {
        Session session =
                of(session().sent("USER x").received("331 Go").sent("PASS x").received("230 In"));
        assertThat(session.loginBefore(5)).contains(4);
        assertThat(session.loginBefore(4)).isEmpty();
        assertThat(of(session().sent("PASS x").received("530 No")).loginBefore(9)).isEmpty();
        assertThat(of(session().sent("CWD x").received("230 In")).loginBefore(9)).isEmpty();
    }

    @Test
    void encryptionIsAgreedOnOrSeen() {
        assertThat(of(session().sent("AUTH TLS").received("234 Go")).encryptedBefore(9)).isTrue();
        assertThat(of(session().sent("AUTH TLS").received("500 No")).encryptedBefore(9)).isFalse();
        assertThat(of(session().encrypted(Channel.DATA)).encryptedBefore(9)).isFalse();
        Session seen = of(session().encrypted(Channel.CONTROL));
        assertThat(seen.encryptedBefore(2)).isTrue();
        assertThat(seen.encryptedBefore(1)).isFalse();
    }

    @Test
    void exchangesHoldEachCommandWithItsReplies() {
        List<Exchange> exchanges =
                of(session()
                                .received("220 Hi")
                                .sent("RETR a")
                                .received("150 Go")
                                .received("226 Ok"))
                        .exchanges();
        assertThat(exchanges).extracting(Exchange::verb).containsExactly("CONNECT", "RETR");
        Exchange retr = exchanges.getLast();
        assertThat(retr.argument()).isEqualTo("a");
        assertThat(retr.number()).isEqualTo(2);
        assertThat(retr.completed()).isTrue();
        assertThat(retr.refused()).isFalse();
        assertThat(retr.replies()).extracting(Seen::number).containsExactly(3, 4);
    }

    @Test
    void beforeAndAfterLeaveTheLineItselfOut() {
        Session session = of(session().sent("PASV").sent("LIST").sent("QUIT"));
        assertThat(session.before(2)).extracting(Exchange::verb).containsExactly("PASV");
        assertThat(session.after(session.exchanges().get(1)))
                .extracting(Exchange::verb)
                .containsExactly("QUIT");
        assertThat(session.dataWayBefore(3)).map(Exchange::verb).contains("PASV");
        assertThat(session.dataWayBefore(1)).isEmpty();
    }

    private static Session of(TranscriptBuilder session) {
        return DiagnosisFixture.session(session.build());
    }
}
