package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedCommandTests {

    @ParameterizedTest
    @CsvSource({
        "'''auth'' not implemented', AUTH",
        "MLSD: command not understood., MLSD",
        "command OPTS aborted -- no options supported for UTF8, OPTS",
        "Unknown command: FEAT, FEAT",
        "Unrecognized command HOST, HOST",
        "'''EPSV'': command not understood', EPSV",
        "SIZE not supported, SIZE",
    })
    void refusalNamesItsCommand(String text, String verb) {
        assertThat(NamedCommand.in(text)).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown command.",
                "Permission denied.",
                "FILE not supported",
                "list.txt: No such file",
                "MLSD: Operation not permitted",
                "",
            })
    void otherRefusalsNameNone(String text) {
        assertThat(NamedCommand.in(text)).isEmpty();
    }

    @Test
    void onlyTheBeginningIsLookedAt() {
        assertThat(NamedCommand.in("x".repeat(300) + " unknown command FEAT")).isEmpty();
    }
}
