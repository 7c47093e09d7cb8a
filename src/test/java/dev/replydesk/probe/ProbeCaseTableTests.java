package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.DaemonProgram;
import dev.replydesk.testing.RequiresDaemon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Servers in every state that we know of, and the outcome of every stage of a probe of each. The
 * table is printed at the end and kept as target/probe-cases.txt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeCaseTableTests {
    /** Most of a case is waiting. */
    private static final int AT_ONCE = 4;

    private static final List<ProbeCase> VSFTPD =
            Stream.of(VsftpdCases.all(), VsftpdFileCases.all(), VsftpdTlsCases.all())
                    .flatMap(List::stream)
                    .toList();
    private static final List<ProbeCase> PROFTPD = ProftpdCases.all();
    private static final List<ProbeCase> PURE_FTPD = PureFtpdCases.all();
    private static final List<ProbeCase> APACHE = ApacheCases.all();
    private static final List<ProbeCase> GREETINGS = GreetingCases.all();
    private static final List<ProbeCase> TLS = TlsCases.all();
    private static final List<ProbeCase> LOGINS = LoginCases.all();
    private static final List<ProbeCase> DATA = DataCases.all();
    private static final List<ProbeCase> LISTINGS = ListingCases.all();
    private static final List<ProbeCase> TRANSFERS = TransferCases.all();

    private static final List<ProbeCase> ALL =
            Stream.of(
                            VSFTPD, PROFTPD, PURE_FTPD, APACHE, GREETINGS, TLS, LOGINS, DATA,
                            LISTINGS, TRANSFERS)
                    .flatMap(List::stream)
                    .toList();

    private final Map<String, CaseResult> results = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    @TestFactory
    @RequiresDaemon(DaemonProgram.VSFTPD)
    Stream<DynamicTest> vsftpd() {
        return run(VSFTPD);
    }

    @TestFactory
    @RequiresDaemon(DaemonProgram.PROFTPD)
    Stream<DynamicTest> proftpd() {
        return run(PROFTPD);
    }

    @TestFactory
    @RequiresDaemon(DaemonProgram.PURE_FTPD)
    Stream<DynamicTest> pureFtpd() {
        return run(PURE_FTPD);
    }

    @TestFactory
    Stream<DynamicTest> apacheFtpServer() {
        return run(APACHE);
    }

    @TestFactory
    Stream<DynamicTest> greetings() {
        return run(GREETINGS);
    }

    @TestFactory
    Stream<DynamicTest> tls() {
        return run(TLS);
    }

    @TestFactory
    Stream<DynamicTest> logins() {
        return run(LOGINS);
    }

    @TestFactory
    Stream<DynamicTest> dataConnections() {
        return run(DATA);
    }

    @TestFactory
    Stream<DynamicTest> listings() {
        return run(LISTINGS);
    }

    @TestFactory
    Stream<DynamicTest> transfers() {
        return run(TRANSFERS);
    }

    @Test
    void tableIsLongAndEveryOutcomeIsExplained() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ALL).extracting(ProbeCase::name).doesNotHaveDuplicates();
        assertThat(ALL).allSatisfy(each -> assertThat(each.unexplained()).isEmpty());
        assertThat(ALL).allMatch(ExpectedVerdict::isKnown);
    }

    /** Other cases may use a port again, so this can be judged when all are over. */
    @AfterAll
    void noDataConnectionIsLeft() throws InterruptedException {
        Set<Integer> ports =
                results.values().stream()
                        .flatMap(CaseResult::ports)
                        .collect(Collectors.toUnmodifiableSet());
        assertThat(OpenSockets.fallTo(0, ports)).isTrue();
    }

    @AfterAll
    void printTable() throws IOException {
        threads.shutdown();
        List<CaseResult> inOrder =
                ALL.stream()
                        .filter(each -> results.containsKey(each.name()))
                        .map(each -> results.get(each.name()))
                        .toList();
        String table = CaseTable.print(inOrder);
        Files.writeString(Path.of("target", "probe-cases.txt"), table);
        System.out.println(table);
    }

    private Stream<DynamicTest> run(List<ProbeCase> cases) {
        return cases.stream()
                .map(
                        each ->
                                Map.entry(
                                        each,
                                        CompletableFuture.supplyAsync(
                                                () -> CaseResult.of(each), threads)))
                .toList()
                .stream()
                .map(
                        started ->
                                DynamicTest.dynamicTest(
                                        started.getKey().name(),
                                        () -> check(started.getValue().join())));
    }

    private void check(CaseResult result) {
        results.put(result.of().name(), result);
        assertThat(result.complaints()).as(result::story).isEmpty();
    }
}
