package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDirectionTests {

    @ParameterizedTest
    @CsvSource({
        "PASV, '227 Entering Passive Mode (203,0,113,5,195,80)', PASSIVE",
        "EPSV, 229 Entering Extended Passive Mode (|||50000|), PASSIVE",
        "PASV, 200 Somewhere, PASSIVE",
        "LIST, 229 (|||50000|), PASSIVE",
        "'PORT 203,0,113,9,195,80', 200 ok, ACTIVE",
        "EPRT |1|203.0.113.9|50000|, 299 ok, ACTIVE",
        "LIST, 200 PORT command successful, ACTIVE"
    })
    void agreementIsReadFromCommandAndReply(String sent, String reply, DataDirection expected) {
        assertThat(before(session().sent(sent).received(reply), 9)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PASV, 500 What",
        "PASV, 300 More",
        "PORT x, 500 Illegal PORT command.",
        "LIST, 200 ok",
        "LIST, 500 PORT first",
        "NOOP, 200 export done"
    })
    void withoutAgreementThereIsNone(String sent, String reply) {
        assertThat(before(session().sent(sent).received(reply), 9)).isEmpty();
    }

    @Test
    void lastAgreementCountsAndLaterOnesDoNot() {
        TranscriptBuilder both =
                session()
                        .sent("EPSV")
                        .received("229 (|||50000|)")
                        .sent("PORT 203,0,113,9,195,80")
                        .received("200 ok");
        assertThat(before(both, 5)).contains(DataDirection.ACTIVE);
        assertThat(before(both, 4)).contains(DataDirection.PASSIVE);
        assertThat(before(both, 2)).isEmpty();
    }

    private static Optional<DataDirection> before(TranscriptBuilder session, int number) {
        return DataDirection.before(DiagnosisFixture.session(session.build()), number);
    }
}
