package dev.replydesk.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/** Reads what a server sends in a long session: 1,000 replies, every tenth of several lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReplyReaderBenchmark {
    private static final int REPLIES = 1_000;

    private static final String FEATURES =
            """
            211-Features:\r
             EPRT\r
             EPSV\r
             MDTM\r
             MLST type*;size*;modify*;UNIX.mode*;\r
             REST STREAM\r
             SIZE\r
             TVFS\r
             UTF8\r
            211 End\r
            """;

    private static final String ONE_LINE = "150 Here comes the directory listing.\r\n";

    private final byte[] session =
            (FEATURES + ONE_LINE.repeat(9)).repeat(REPLIES / 10).getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public void longSession(Blackhole hole) throws IOException {
        var reader = new ReplyReader(new ByteArrayInputStream(session));
        for (int i = 0; i < REPLIES; i++) {
            hole.consume(reader.read());
        }
    }
}
