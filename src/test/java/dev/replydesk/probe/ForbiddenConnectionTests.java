package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.RequiresWholeInternet;
import dev.replydesk.testing.WholeInternet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Public mode connects to nothing that it may not, which is seen at the socket that would have been
 * connected to, not in what the probe says of itself.
 */
@RequiresWholeInternet
class ForbiddenConnectionTests {
    /** Where the tries may lead: the addresses that are allowed, and no other. */
    private static final Set<String> ALLOWED = Set.of("8.8.8.8", "2606:4700:0:0:0:0:0:1111");

    private record Try(String what, List<String> visited) {
        static Try of(String line) {
            String[] parts = line.split("\t", 2);
            return new Try(
                    parts[0],
                    Arrays.stream(parts[1].split(" ")).filter(a -> !a.isEmpty()).toList());
        }
    }

    @Test
    void noSpellingAndNoTrickLeadsToForbiddenAddress() throws IOException {
        List<Try> tries =
                WholeInternet.run(ConnectionWitness.class)
                        .lines()
                        .filter(line -> line.contains("\t"))
                        .map(Try::of)
                        .toList();
        assertThat(tries).filteredOn(one -> one.what().startsWith("target")).hasSizeGreaterThan(60);
        assertThat(tries).filteredOn(one -> one.what().startsWith("offer")).hasSize(17);
        assertThat(tries)
                .filteredOn(one -> one.what().startsWith("target"))
                .allSatisfy(one -> assertThat(one.visited()).as(one.what()).isEmpty());
        assertThat(tries)
                .allSatisfy(one -> assertThat(ALLOWED).as(one.what()).containsAll(one.visited()));
        seesWhatIsAllowed(tries);
        System.out.printf(
                "%d tries, %d connections to forbidden addresses%n",
                tries.size(),
                tries.stream()
                        .flatMap(one -> one.visited().stream())
                        .filter(address -> !ALLOWED.contains(address))
                        .count());
    }

    /** Without this the test could not fail. */
    private static void seesWhatIsAllowed(List<Try> tries) {
        for (String what :
                List.of(
                        "allowed 8.8.8.8",
                        "allowed 2606:4700::1111",
                        "offer 10,0,0,5",
                        "offer (|||%d|)",
                        "name that changes",
                        "name with several addresses")) {
            assertThat(tries)
                    .filteredOn(one -> one.what().equals(what))
                    .singleElement()
                    .satisfies(one -> assertThat(one.visited()).as(what).isNotEmpty());
        }
    }
}
