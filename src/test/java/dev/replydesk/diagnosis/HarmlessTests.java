package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTests {

    @Test
    void optionalCommandMayBeRefused() {
        assertThat(why(session().sent("OPTS UTF8 ON").received("501 What")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("`OPTS` is optional"));
    }

    @ParameterizedTest
    @CsvSource({"500 OOPS: vsf_sysutil", "530 Log in", "421 Bye"})
    void serverThatGivesUpAtAnOptionalCommandIsNoTrifle(String reply) {
        assertThat(why(session().sent("OPTS UTF8 ON").received(reply))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MLSD, LIST, 226 Done",
        "EPSV, PASV, '227 (203,0,113,5,195,80)'",
        "AUTH TLS, PASS x, 230 In",
        "SIZE a, STOR a, 226 Done",
        "CWD a, MKD a, 257 Made",
        "DELE a, STOR a, 226 Done"
    })
    void whatWorkedInAnotherWayLostNothing(String refused, String other, String reply) {
        String verb = other.split(" ")[0];
        assertThat(why(session().sent(refused).received("550 No").sent(other).received(reply)))
                .contains("`%s` after it worked, so nothing was lost.".formatted(verb));
    }

    @Test
    void otherWayThatFailsAsWellIsNoComfort() {
        assertThat(why(session().sent("CWD a").received("550 No").sent("MKD a").received("550 No")))
                .isEmpty();
        assertThat(
                        why(
                                session()
                                        .sent("CWD a")
                                        .received("550 No")
                                        .sent("STOR a")
                                        .received("226 Done")))
                .isEmpty();
    }

    @Test
    void sameCommandWithSuccessLaterMakesUpForIt() {
        assertThat(
                        why(
                                session()
                                        .sent("RETR a")
                                        .received("550 No")
                                        .sent("RETR a")
                                        .received("150 Go")
                                        .received("226 Done")))
                .contains("It was tried again later in the session, with success.");
        assertThat(
                        why(
                                session()
                                        .sent("RETR a")
                                        .received("550 No")
                                        .sent("RETR b")
                                        .received("226 Done")))
                .isEmpty();
        assertThat(
                        why(
                                session()
                                        .sent("RETR a")
                                        .received("550 No")
                                        .sent("RETR a")
                                        .received("150 Go")
                                        .received("426 Cut")))
                .isEmpty();
    }

    @Test
    void refusedLoginIsMadeUpForByOneThatWorks() {
        assertThat(
                        why(
                                session()
                                        .sent("PASS x")
                                        .received("530 No")
                                        .sent("USER y")
                                        .received("230 In")))
                .isPresent();
        assertThat(
                        why(
                                session()
                                        .sent("PASS x")
                                        .received("530 No")
                                        .sent("PASS y")
                                        .received("202 Fine")))
                .isEmpty();
    }

    @Test
    void goodbyeOfTheServerIsNeverMadeUpFor() {
        assertThat(
                        why(
                                session()
                                        .sent("RETR a")
                                        .received("421 Bye")
                                        .sent("RETR a")
                                        .received("226 Done")))
                .isEmpty();
    }

    @Test
    void questionMayFailWhereTheClientGoesOn() {
        assertThat(why(session().sent("SIZE a").received("550 No").sent("CWD b")))
                .hasValueSatisfying(why -> assertThat(why).contains("only asked"));
        assertThat(why(session().sent("SIZE a").received("450 No").sent("CWD b"))).isEmpty();
        assertThat(why(session().sent("SIZE a").received("550 No").sent("QUIT"))).isEmpty();
        assertThat(why(session().sent("SIZE a").received("550 No").sent("NOOP"))).isEmpty();
        assertThat(why(session().sent("RETR a").received("550 No").sent("CWD b"))).isEmpty();
    }

    @Test
    void attemptOnTheOffChanceMayFailWhereTheClientGoesOn() {
        assertThat(why(session().sent("EPSV").received("425 No").sent("CWD b"))).isPresent();
        assertThat(why(session().sent("EPSV").received("425 No"))).isEmpty();
        assertThat(why(session().sent("MLSD").received("500 No").sent("CWD b"))).isPresent();
        assertThat(why(session().sent("MLSD").received("425 No").sent("CWD b"))).isEmpty();
    }

    @Test
    void probeGoesByItsStages() {
        assertThat(why(stored("STOR a").passed()))
                .hasValueSatisfying(why -> assertThat(why).contains("ended well"));
        assertThat(why(stored("STOR a").failed(""))).isEmpty();
        assertThat(why(stored("APPE a").warned("")))
                .hasValueSatisfying(why -> assertThat(why).contains("do not append"));
    }

    @Test
    void probeCountsWhetherTheFileCanBeFetched() {
        assertThat(why(stored("SIZE a").sent("RETR a").received("226 Done").warned("")))
                .contains("What counts is whether the file can be fetched.");
        assertThat(why(stored("SIZE a").warned(""))).isEmpty();
        assertThat(why(stored("STOR a").sent("RETR a").received("226 Done").warned(""))).isEmpty();
    }

    @Test
    void probeThatGoesOnInPlainTextCanDoWithoutTls() {
        TranscriptBuilder refused = session().stage(Stage.TLS).sent("AUTH TLS").received("500 No");
        assertThat(why(refused.warned(""))).isEmpty();
        assertThat(why(refused.sent("USER x").received("230 In")))
                .contains("The session went on in plain text.");
    }

    private static TranscriptBuilder stored(String command) {
        return loggedInTo("192.0.2.10").stage(Stage.UPLOAD).sent(command).received("550 No");
    }

    /** Of the first refusal in the session. */
    private static Optional<String> why(TranscriptBuilder builder) {
        Session session = DiagnosisFixture.session(builder.build());
        Exchange refused =
                session.exchanges().stream().filter(Exchange::refused).findFirst().orElseThrow();
        return Harmless.why(session, refused, refused.refusal().orElseThrow());
    }
}
