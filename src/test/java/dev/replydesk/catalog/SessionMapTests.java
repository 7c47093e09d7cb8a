package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.SessionMap.Answer;
import dev.replydesk.catalog.SessionMap.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionMapTests {
    private final Catalog catalog = TestCatalog.get();

    @ParameterizedTest
    @CsvSource({
        "150, '220 | USER 331* | PASS 230 | TYPE 200 | PASV 227 | RETR 150* | 226 | QUIT 221', 331",
        "425, '220 | USER 331 | PASS 230 | TYPE 200 | PASV 227 | RETR 150 | 425* 426* | QUIT 221', 426",
        "227, '220 | USER 331 | PASS 230 | TYPE 200 | PASV/EPSV 227* 229* | RETR 150 | 226 | QUIT 221', 229",
        "452, '220 | USER 331 | PASS 230 | TYPE 200 | PASV 227 | STOR 150 452* | 552* | QUIT 221', 552",
        "421, '220 421* | USER 331 | PASS 230 | TYPE 200 | PASV 227 | RETR 150 | 425* | QUIT 221', 425",
        "335, '220 | AUTH 334* | ADAT 335* | ADAT 235 | USER 331 | PASS 230 | TYPE 200 | PASV 227"
                + " | RETR 150 | 226 | QUIT 221', 334",
    })
    void ofTwoCodesShowsThemWhereTheyBelong(int left, String session, int right) {
        assertThat(SessionMap.of(catalog, left, right).map(SessionMapTests::print))
                .contains(session);
    }

    @Test
    void ofCodeWhenCommandCameTooEarlyLeavesOutWhatWasMissing() {
        assertThat(SessionMap.of(catalog, 503).map(SessionMapTests::print).orElseThrow())
                .startsWith("220 | PASS 503* | USER 331 | PASS 230");
    }

    @Test
    void ofCodeWhenServerHangsUpEndsThere() {
        assertThat(SessionMap.of(catalog, 421).map(SessionMapTests::print)).contains("421*");
    }

    @Test
    void ofCodesWhenOneHasNoPlaceSaysSo() {
        SessionMap map = SessionMap.of(catalog, 119, 150).orElseThrow();
        assertThat(map.withoutPlace()).containsExactly(119);
        assertThat(map.stepsWith(150)).hasSize(1);
        assertThat(SessionMap.of(catalog, 119, 151)).isEmpty();
    }

    @Test
    void everyCodeWithTextHasPlaceUnlessNoCommandGetsIt() {
        Set<Integer> without =
                catalog.codes().stream()
                        .filter(entry -> entry.text().isPresent())
                        .map(CodeEntry::number)
                        .filter(code -> SessionMap.of(catalog, code).isEmpty())
                        .collect(Collectors.toSet());
        assertThat(without).allMatch(code -> catalog.commandsAnsweredBy(code).isEmpty());
    }

    @Test
    void everyPairOfCodesHasSessionWithBoth() {
        var planner = new SessionPlanner(catalog);
        List<Integer> codes =
                catalog.codes().stream().map(CodeEntry::number).filter(planner::hasPlace).toList();
        for (int left : codes) {
            for (int right : codes) {
                if (left < right) {
                    SessionMap map = SessionMap.of(planner, left, right).orElseThrow();
                    assertThat(map.stepsWith(left)).as(left + "/" + right).isNotEmpty();
                    assertThat(map.stepsWith(right)).as(left + "/" + right).isNotEmpty();
                }
            }
        }
    }

    @Test
    void alternativesAreTold() {
        assertThat(SessionMap.of(catalog, 425, 426).orElseThrow().showsAlternatives()).isTrue();
        assertThat(SessionMap.of(catalog, 150, 331).orElseThrow().showsAlternatives()).isFalse();
    }

    private static String print(SessionMap map) {
        return map.steps().stream().map(SessionMapTests::print).collect(Collectors.joining(" | "));
    }

    private static String print(Step step) {
        String answers =
                step.answers().stream()
                        .map(SessionMapTests::print)
                        .collect(Collectors.joining(" "));
        String verbs =
                step.commands().stream()
                        .map(command -> command.verb())
                        .collect(Collectors.joining("/"));
        return step.later() || step.isConnect() ? answers : verbs + " " + answers;
    }

    private static String print(Answer answer) {
        return answer.code() + (answer.here() ? "*" : "");
    }
}
