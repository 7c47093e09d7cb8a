package dev.replydesk;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths of a walk through the knowledge base: all that can be listed, and drawn comparisons.
 */
final class Walk {
    private static final List<String> ENTRANCES =
            List.of(
                    "/",
                    "/codes",
                    "/causes",
                    "/commands",
                    "/digits",
                    "/session",
                    "/iis-sub-status",
                    "/compare",
                    "/probe",
                    "/search",
                    "/search?q=530+Login+incorrect.",
                    "/search?q=usrname",
                    "/search?q=nothing-that-occurs");
    private static final int PAIRS = 300;
    private static final int WIDER = 8;

    private final Catalog catalog;
    private final Random random;

    Walk(Catalog catalog, long seed) {
        this.catalog = catalog;
        random = new Random(seed);
    }

    Set<String> paths() {
        Stream<String> codes =
                catalog.codes().stream().map(CodeEntry::number).map(code -> "/codes/" + code);
        Stream<String> causes = catalog.causes().stream().map(Cause::id).map(id -> "/causes/" + id);
        Stream<String> commands =
                catalog.commands().stream().map(CommandEntry::verb).map(v -> "/commands/" + v);
        return Stream.of(
                        ENTRANCES.stream(),
                        codes,
                        causes,
                        commands,
                        comparisonsOf(2).limit(PAIRS),
                        comparisonsOf(3).limit(WIDER),
                        comparisonsOf(4).limit(WIDER))
                .flatMap(paths -> paths)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Pairs have one order, the smaller code first; a wider comparison keeps the one it is given.
     */
    private Stream<String> comparisonsOf(int size) {
        int[] numbers = catalog.codes().stream().mapToInt(CodeEntry::number).toArray();
        Supplier<String> drawn =
                () ->
                        random.ints(0, numbers.length)
                                .distinct()
                                .limit(size)
                                .mapToObj(index -> Integer.toString(numbers[index]))
                                .collect(Collectors.joining("/", "/compare/", ""));
        return Stream.generate(drawn).distinct();
    }
}
