package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.protocol.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS s3cret",
                "> PASS s3cret word",
                "FTP command: Client \"192.0.2.7\", \"PASS s3cret\"",
                "*cmd* 'PASS s3cret'",
                "500 'PASS s3cret': command not understood",
                "Command:\tPASS s3cret",
                "pass s3cret",
                "ACCT s3cret",
                "Sending command [PASS s3cret]",
                "Command [pass] [s3cret]",
                "PASS: 's3cret'",
                "checkUser: me s3cret",
                "ftp://alice:s3cret@ftp.example.com/in",
                "ftps://alice:s3/cret@ftp.example.com/in",
                "password=s3cret",
                "FTP_PASSWORD: s3cret",
                "\"password\": \"s3cret\",",
                "pwd: s3cret",
                "Password: s3cret and more",
                "Kennwort: s3cret",
                "Mot de passe : s3cret",
                "Contraseña: s3cret",
                "пароль: s3cret",
                "密码：s3cret",
                "curl --user alice:s3cret ftp://ftp.example.com/",
                "lftp -u alice,s3cret ftp.example.com",
                "wget --password=s3cret ftp://ftp.example.com/",
                "Authorization: Bearer s3cret",
                "api_key=s3cret",
                "token: s3cret",
                "ftp> user alice s3cret",
                "ftp> quote pass s3cret",
                "ftp.login('alice', 's3cret')",
                "FTP('ftp.example.com', 'alice', 's3cret')"
            })
    void secretIsMaskedWhereverItStands(String line) {
        assertThat(Secrets.mask(line)).doesNotContain("s3cret", "s3/cret").contains(Command.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "530 Please login with USER and PASS.",
                "503 PASS command without USER",
                "331 Please specify the password.",
                "331 Password required for alice",
                "PWD: ''",
                "PASS ******",
                "Password: 530 Login incorrect.",
                "257 \"/\" is the current directory"
            })
    void textThatOnlySpeaksOfPasswordsStays(String line) {
        assertThat(Secrets.mask(line)).isEqualTo(line);
    }
}
