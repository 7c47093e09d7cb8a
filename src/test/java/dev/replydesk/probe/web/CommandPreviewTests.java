package dev.replydesk.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.probe.Check;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandPreviewTests {

    @Test
    void commandsOfEverythingComeInTheOrderOfTheSession() {
        assertThat(commands(form("auto", "mira", "/in", Check.values())))
                .containsExactly(
                        "AUTH TLS",
                        "USER mira",
                        "PASS ••••••••",
                        "PBSZ 0, PROT P",
                        "SYST, FEAT, OPTS UTF8 ON, PWD",
                        "CWD /in",
                        "TYPE A, CLNT, HELP, STAT",
                        "PASV, LIST",
                        "EPSV, MLSD",
                        "PASV, NLST",
                        "TYPE I, SIZE, MDTM",
                        "RETR a.txt",
                        "REST, RETR",
                        "TYPE A, RETR",
                        "PORT, LIST",
                        "EPRT, LIST",
                        "STOR b.txt",
                        "RETR, APPE, SIZE",
                        "RNFR, RNTO, DELE",
                        "QUIT");
    }

    @Test
    void plainSessionNamesNoTls() {
        assertThat(texts(form("plain", "mira", "", Check.values())))
                .noneMatch(text -> text.matches(".*(TLS|PBSZ|PROT).*"))
                .contains("USER mira");
    }

    @Test
    void implicitSessionBeginsWithTheHandshake() {
        assertThat(texts(form("implicit", "mira", "", Check.TLS)))
                .startsWith(
                        "resolve the name, connect to port 990",
                        "TLS handshake",
                        "wait for the greeting",
                        "USER mira")
                .doesNotContain("AUTH TLS");
    }

    @Test
    void checkOfTlsTellsOfItsFurtherConnections() {
        assertThat(texts(form("auto", "", "", Check.TLS)))
                .anyMatch(text -> text.contains("three short connections"))
                .anyMatch(text -> text.contains("logs in again, if the login was accepted"));
        assertThat(texts(form("auto", "", "", Check.LISTING)))
                .noneMatch(text -> text.contains("logs in again"));
    }

    @Test
    void onlyCheckOfUploadWrites() {
        Check[] reading =
                Stream.of(Check.values())
                        .filter(check -> check != Check.UPLOAD)
                        .toArray(Check[]::new);
        assertThat(String.join(" ", commands(form("auto", "", "", reading))))
                .contains("RETR")
                .doesNotContainPattern("STOR|APPE|DELE|RNFR");
    }

    @Test
    void formThatIsNotYetRightIsNoObstacle() {
        var form =
                new ProbeForm(
                        "", "99x", "sometimes", " ", "/a\r\nDELE b", List.of("no"), "", "", false);
        assertThat(texts(form))
                .contains("resolve the name, connect to port 21", "USER anonymous", "CWD")
                .noneMatch(text -> text.contains("DELE"));
    }

    private static ProbeForm form(String security, String user, String path, Check... checks) {
        return new ProbeForm(
                "ftp.example.com",
                "",
                security,
                user,
                path,
                Stream.of(checks).map(Check::id).toList(),
                "a.txt",
                "b.txt",
                false);
    }

    private static List<String> commands(ProbeForm form) {
        return CommandPreview.of(form).stream()
                .filter(line -> !line.quiet())
                .map(CommandPreview.Line::text)
                .toList();
    }

    private static List<String> texts(ProbeForm form) {
        return CommandPreview.of(form).stream().map(CommandPreview.Line::text).toList();
    }
}
