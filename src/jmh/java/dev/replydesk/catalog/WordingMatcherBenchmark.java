package dev.replydesk.catalog;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Looks for the wordings behind 1,000 lines: the catalog's own examples, over and over. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WordingMatcherBenchmark {
    private static final int LINES = 1_000;

    private final Catalog catalog = TestCatalog.get();
    private final WordingMatcher matcher = new WordingMatcher(catalog);
    private final List<ProductWording> servers = lines(Product.Kind.SERVER);
    private final List<ProductWording> clients = lines(Product.Kind.CLIENT);

    private List<ProductWording> lines(Product.Kind kind) {
        List<ProductWording> all =
                catalog.wordings().stream()
                        .filter(said -> said.product().kind() == kind)
                        .filter(said -> kind == Product.Kind.CLIENT || hasCode(said))
                        .toList();
        return Stream.generate(() -> all).flatMap(List::stream).limit(LINES).toList();
    }

    private static boolean hasCode(ProductWording said) {
        return !said.wording().codes().isEmpty();
    }

    /** What stands behind the code. */
    private static String text(ProductWording said) {
        return said.wording().example().substring(4);
    }

    /** Replies of servers, whose code leaves few wordings to try. */
    @Benchmark
    public void replies(Blackhole hole) {
        for (ProductWording said : servers) {
            int code = said.wording().codes().getFirst();
            hole.consume(matcher.reply(code, text(said)));
        }
    }

    /** The same texts without their codes, so that every wording is tried. */
    @Benchmark
    public void repliesWithoutCode(Blackhole hole) {
        for (ProductWording said : servers) {
            hole.consume(matcher.text(text(said)));
        }
    }

    /** What clients say. */
    @Benchmark
    public void messages(Blackhole hole) {
        for (ProductWording said : clients) {
            hole.consume(matcher.message(said.wording().example()));
        }
    }
}
