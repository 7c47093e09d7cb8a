package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.protocol.ReplyCode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTests {
    private final Catalog catalog = TestCatalog.get();

    @Test
    void codesComeInOrder() {
        assertThat(catalog.codes()).isSortedAccordingTo(Comparator.comparingInt(CodeEntry::number));
    }

    @Test
    void codeWhenNumberIsUnknownIsEmpty() {
        assertThat(catalog.code(999)).isEmpty();
        assertThat(catalog.command("NOPE")).isEmpty();
        assertThat(catalog.socketError(1)).isEmpty();
    }

    @Test
    void nearestToPrefersFewerDifferentDigitsAndThenTheNearerValue() {
        assertThat(catalog.nearestTo("531", 3))
                .extracting(CodeEntry::number)
                .containsExactly(530, 532, 533);
    }

    @Test
    void nearestToKnowsOnlyCodesWithText() {
        assertThat(catalog.nearestTo("300", 100)).allMatch(code -> code.text().isPresent());
    }

    @Test
    void nearestToWhenInputIsNoNumberStillAnswers() {
        assertThat(catalog.nearestTo("", 3)).hasSize(3);
        assertThat(catalog.nearestTo("22O", 1)).extracting(CodeEntry::number).containsExactly(220);
        assertThat(catalog.nearestTo("99999999999999", 2)).hasSize(2);
        assertThat(catalog.nearestTo("2200", 1)).extracting(CodeEntry::number).containsExactly(220);
    }

    @Test
    void replyPrefersTheRuleOfTheCommand() {
        assertThat(catalog.reply("PASS", new ReplyCode(202)))
                .hasValueSatisfying(rule -> assertThat(rule.section()).isEqualTo("5.4"));
    }

    @Test
    void replyFallsBackToTheRuleForAnyCommand() {
        assertThat(catalog.command("PASS").orElseThrow().reply(502)).isEmpty();
        assertThat(catalog.reply("PASS", new ReplyCode(502)))
                .isEqualTo(catalog.reply(CommandEntry.ANY, new ReplyCode(502)))
                .isPresent();
        assertThat(catalog.reply("NOPE", new ReplyCode(500))).isPresent();
    }

    @Test
    void replyWhenNothingIsKnownIsEmpty() {
        assertThat(catalog.reply("PASS", new ReplyCode(257))).isEmpty();
        assertThat(catalog.reply("PASS", new ReplyCode(666))).isEmpty();
    }

    @Test
    void commandsAnsweredByPutsPseudoCommandsLast() {
        List<CommandEntry> commands = catalog.commandsAnsweredBy(421);
        assertThat(commands).extracting(CommandEntry::isPseudo).isSorted().contains(true, false);
    }

    @Test
    void firstStageOfFollowsTheSession() {
        assertThat(catalog.firstStageOf(220).orElseThrow().position())
                .isLessThan(catalog.firstStageOf(331).orElseThrow().position());
        assertThat(catalog.firstStageOf(331).orElseThrow().position())
                .isLessThan(catalog.firstStageOf(227).orElseThrow().position());
        assertThat(catalog.firstStageOf(999)).isEmpty();
    }

    @Test
    void digitOfEveryPositionIsExplained() {
        for (int digit = 1; digit <= 6; digit++) {
            assertThat(catalog.digit("first", digit)).as("first %d", digit).isPresent();
        }
        for (int digit = 0; digit <= 5; digit++) {
            assertThat(catalog.digit("second", digit)).as("second %d", digit).isPresent();
        }
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(catalog.digit("third", digit)).as("third %d", digit).isPresent();
        }
        assertThat(catalog.digit("first", 7)).isEmpty();
        assertThat(catalog.digit("fourth", 1)).isEmpty();
    }

    @Test
    void socketErrorIsFoundByItsNumber() {
        assertThat(catalog.socketError(10060).orElseThrow().symbol()).isEqualTo("WSAETIMEDOUT");
    }
}
