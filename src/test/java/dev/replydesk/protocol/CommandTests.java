package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTests {

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "pass", "ACCT", "Adat"})
    void argumentThatIsSecretIsMasked(String verb) {
        assertThat(new Command(verb, "tr0ub4dor").toString())
                .endsWith(" " + Command.MASK)
                .doesNotContain("tr0ub4dor");
    }

    @Test
    void argumentThatIsNoSecretStays() {
        assertThat(new Command("USER", "mira").toString()).isEqualTo("USER mira");
    }

    @Test
    void secretThatIsEmptyIsNotMasked() {
        assertThat(Command.of("PASS").toString()).isEqualTo("PASS");
    }

    @Test
    void verbIsInUpperCase() {
        assertThat(Command.of("list").verb()).isEqualTo("LIST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\r\nDELE f", "x\n", "x\u0000", "\u001b[2J", "\u007f", "\u0085", "a\tb"})
    void controlCharactersAreRefused(String text) {
        assertThat(Command.hasControlCharacter(text)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Command("CWD", text));
        assertThatIllegalArgumentException().isThrownBy(() -> Command.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PASS tr0ub4dor", " PASS"})
    void verbThatIsNotOneWordIsRefused(String verb) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(verb, ""))
                .withMessageNotContaining("tr0ub4dor");
    }

    @Test
    void argumentMayHoldSpacesAndOtherWriting() {
        assertThat(new Command("CWD", "/Grüße 世界").toString()).isEqualTo("CWD /Grüße 世界");
    }
}
