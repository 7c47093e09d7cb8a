package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Catalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativeTests {

    @Test
    void refusedListingLeadsToTheOldOneFirst() {
        Diagnosis diagnosis =
                DiagnosisFixture.diagnose(
                        session().sent("MLSD").received("500 Unknown command.").build());
        assertThat(diagnosis.findings().getFirst().fixes().getFirst())
                .satisfies(
                        fix -> {
                            assertThat(fix.audience()).isEqualTo(Fix.Audience.CLIENT);
                            assertThat(fix.text()).startsWith("List with `LIST` instead");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file", "permission-denied"})
    void otherRefusalsHaveNone(String cause) {
        assertThat(Alternative.to("MLSD", cause)).isEmpty();
    }

    @Test
    void commandWithoutAnotherWayHasNone() {
        assertThat(Alternative.to("QUIT", "command-unknown")).isEmpty();
    }

    @Test
    void commandsWithAnotherWayAreKnown() {
        Catalog catalog = DiagnosisFixture.bean(Catalog.class);
        for (Map<String, Object> entry : SensesFile.read("alternatives.yaml")) {
            assertThat(SensesFile.<String>list(entry, "commands"))
                    .isNotEmpty()
                    .allMatch(verb -> catalog.command(verb).isPresent());
        }
    }
}
