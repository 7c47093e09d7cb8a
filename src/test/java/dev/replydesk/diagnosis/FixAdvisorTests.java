package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixAdvisorTests {

    @Test
    void recognisedServerGetsItsOwnFix() {
        assertThat(advise("vsftpd", 0.5, "", session()))
                .filteredOn(fix -> fix.audience() == Fix.Audience.SERVER)
                .extracting(Fix::product)
                .containsExactly("vsftpd", null, null);
    }

    @Test
    void serverWithoutUnixGetsNoCommandOfUnix() {
        assertThat(advise("iis", 0.9, "", session()))
                .filteredOn(fix -> fix.audience() == Fix.Audience.SERVER)
                .extracting(Fix::snippet)
                .hasSize(2)
                .noneMatch(snippet -> snippet != null && snippet.contains("firewall-cmd"));
    }

    @Test
    void recognisedServerWithoutFixOfItsOwnGetsNoneOfAnother() {
        assertThat(advise("wu-ftpd", 0.9, "", session()))
                .filteredOn(fix -> fix.audience() == Fix.Audience.SERVER)
                .extracting(Fix::product)
                .containsOnlyNulls();
    }

    @Test
    void unknownServerGetsTheFixesOfTheBestKnown() {
        assertThat(advise("vsftpd", 0.49, "", session()))
                .filteredOn(fix -> fix.audience() == Fix.Audience.SERVER)
                .extracting(Fix::product)
                .containsExactly(null, null, "vsftpd", "ProFTPD", "Pure-FTPd");
    }

    @Test
    void clientThatWroteTheLogGetsItsOwnFix() {
        assertThat(advise("", 0, "winscp", session()))
                .filteredOn(fix -> fix.audience() == Fix.Audience.CLIENT)
                .extracting(Fix::product)
                .containsExactly("WinSCP", null);
    }

    @Test
    void clientWithoutFixOfItsOwnGetsNoneOfAnother() {
        assertThat(advise("", 0, "basic-ftp", session()))
                .filteredOn(fix -> fix.audience() == Fix.Audience.CLIENT)
                .extracting(Fix::product)
                .containsOnlyNulls();
    }

    @Test
    void ownFixesOfTheFindingComeFirst() {
        assertThat(advise("", 0, "", session()).getFirst().text()).isEqualTo("Mine.");
    }

    @Test
    void snippetSpeaksOfThisUserAndThisServer() {
        assertThat(
                        snippet(
                                session()
                                        .connected(Channel.CONTROL, "files.example.net", 21)
                                        .sent("USER mira")))
                .contains("ftp://mira@files.example.net/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "ftp", "a;rm -rf /", "$(id)"})
    void snippetTakesOverPlainNamesOnly(String name) {
        assertThat(snippet(session().sent("USER " + name))).contains("ftp://alice@ftp.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "a b.example", "x;y.example", "203.0.113.5"})
    void snippetTakesOverPlainHostsOnly(String host) {
        assertThat(snippet(session().connected(Channel.CONTROL, host, 21)))
                .contains("@ftp.example.com/");
    }

    @Test
    void addressOfTheServerIsTakenOverWhereItIsPublicIpv4() {
        assertThat(values("198.51.100.7")).isEqualTo("pasv_address=198.51.100.7");
        assertThat(values("192.168.1.7")).isEqualTo("pasv_address=203.0.113.47");
        assertThat(values("2001:db8::7")).isEqualTo("pasv_address=203.0.113.47");
        assertThat(values("files.example.net")).isEqualTo("pasv_address=203.0.113.47");
    }

    private static String values(String peer) {
        return new OwnValues(
                        DiagnosisFixture.session(
                                session().connected(Channel.CONTROL, peer, 21).build()))
                .in("pasv_address=203.0.113.47");
    }

    private static String snippet(TranscriptBuilder session) {
        return advise("", 0, "winscp", session).stream()
                .filter(fix -> "WinSCP".equals(fix.product()))
                .map(Fix::snippet)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Fix> advise(
            String server, double confidence, String client, TranscriptBuilder builder) {
        var guess = server.isEmpty() ? null : new ServerGuess(server, server, "", confidence);
        var finding =
                new Finding(
                        "passive-ports-blocked",
                        Severity.ERROR,
                        "Label",
                        "title",
                        "Explanation.",
                        List.of(Fix.forServer("Mine.")),
                        1,
                        List.of(1));
        List<Fix> fixes =
                DiagnosisFixture.bean(FixAdvisor.class)
                        .advise(finding, Session.of(builder.build(), guess, client))
                        .fixes();
        return client.isEmpty() && server.isEmpty() ? fixes : fixes.subList(1, fixes.size());
    }
}
