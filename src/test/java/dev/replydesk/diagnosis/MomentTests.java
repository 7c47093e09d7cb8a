package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;

class MomentTests {
    private static final String PASSIVE = "227 Entering Passive Mode (203,0,113,5,195,80)";

    @Test
    void beforeAnythingItConnects() {
        assertThat(after(session())).isEqualTo(Moment.CONNECTING);
        assertThat(after(session().connected(Channel.DATA, "203.0.113.5", 50000)))
                .isEqualTo(Moment.CONNECTING);
    }

    @Test
    void onceConnectedItAwaitsTheGreeting() {
        assertThat(after(session().connected(Channel.CONTROL, "203.0.113.5", 21)))
                .isEqualTo(Moment.GREETING);
        assertThat(after(session().received("220 Ready"))).isEqualTo(Moment.BETWEEN);
    }

    @Test
    void agreedTlsIsFollowedByTheHandshake() {
        assertThat(after(session().sent("AUTH TLS").received("234 Go")))
                .isEqualTo(Moment.HANDSHAKE);
        assertThat(after(session().sent("AUTH TLS").received("500 What")))
                .isEqualTo(Moment.BETWEEN);
    }

    @Test
    void loginLastsUntilTheServerDecides() {
        assertThat(after(session().sent("USER mira"))).isEqualTo(Moment.LOGIN);
        assertThat(after(session().sent("USER mira").received("331 Go"))).isEqualTo(Moment.LOGIN);
        assertThat(after(session().sent("PASS x"))).isEqualTo(Moment.LOGIN);
        assertThat(after(session().sent("PASS x").received("230 In"))).isEqualTo(Moment.BETWEEN);
        assertThat(after(session().sent("PASS x").received("530 No"))).isEqualTo(Moment.BETWEEN);
    }

    @Test
    void clientIsToConnectOnceTheServerNamedItsPort() {
        assertThat(after(session().sent("PASV").received(PASSIVE)))
                .isEqualTo(Moment.BEFORE_PASSIVE_DATA);
        assertThat(after(session().sent("PASV").received("200 Somewhere")))
                .isEqualTo(Moment.BEFORE_PASSIVE_DATA);
        assertThat(after(session().sent("PASV").received(PASSIVE).sent("LIST")))
                .isEqualTo(Moment.BEFORE_PASSIVE_DATA);
        assertThat(after(session().sent("EPSV").received("500 What"))).isEqualTo(Moment.BETWEEN);
    }

    @Test
    void serverIsToConnectOnceTheClientNamedItsPort() {
        TranscriptBuilder port = session().sent("PORT 203,0,113,9,195,80").received("200 ok");
        assertThat(after(port)).isEqualTo(Moment.BEFORE_ACTIVE_DATA);
        assertThat(after(port.sent("LIST"))).isEqualTo(Moment.BEFORE_ACTIVE_DATA);
        assertThat(after(session().sent("PORT 1,2,3,4,5,6").received("500 No")))
                .isEqualTo(Moment.BETWEEN);
    }

    @Test
    void transferLastsFromThePreliminaryReplyToTheFinalOne() {
        TranscriptBuilder retr = session().sent("PASV").received(PASSIVE).sent("RETR a");
        assertThat(after(retr.received("150 Go"))).isEqualTo(Moment.TRANSFER);
        assertThat(after(retr.received("226 Done"))).isEqualTo(Moment.BETWEEN);
    }

    @Test
    void answersToUnloggedCommandsBelongToThePreparation() {
        assertThat(after(session().said("ls", "LIST").received("200 PORT command successful")))
                .isEqualTo(Moment.BEFORE_ACTIVE_DATA);
        assertThat(
                        after(
                                session()
                                        .said("ls", "LIST")
                                        .received("200 PORT command successful")
                                        .received("150 Go")))
                .isEqualTo(Moment.TRANSFER);
    }

    @Test
    void passiveReplyOfCommandThatIsNotLoggedCountsAsWell() {
        assertThat(after(session().received("230 In").received(PASSIVE)))
                .isEqualTo(Moment.BEFORE_PASSIVE_DATA);
        assertThat(after(session().received("230 In").received("229 Ok (|||50000|)")))
                .isEqualTo(Moment.BEFORE_PASSIVE_DATA);
    }

    @Test
    void preliminaryReplyToCommandThatIsNotLoggedBeginsTheTransfer() {
        assertThat(after(session().received("230 In").received("150 Go")))
                .isEqualTo(Moment.TRANSFER);
        assertThat(after(session().received("230 In").received("226 Done")))
                .isEqualTo(Moment.BETWEEN);
        assertThat(after(session().sent("SITE X").received("150 Go"))).isEqualTo(Moment.BETWEEN);
    }

    @Test
    void whatComesLaterDoesNotCount() {
        var transcript =
                session()
                        .sent("PASV")
                        .received(PASSIVE)
                        .sent("RETR a")
                        .received("150 Go")
                        .received("226 Done")
                        .build();
        Session session = DiagnosisFixture.session(transcript);
        assertThat(Moment.of(session, 4)).isEqualTo(Moment.BEFORE_PASSIVE_DATA);
        assertThat(Moment.of(session, 5)).isEqualTo(Moment.TRANSFER);
    }

    private static Moment after(TranscriptBuilder session) {
        return Moment.of(DiagnosisFixture.session(session.build()), 99);
    }
}
