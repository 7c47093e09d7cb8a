package dev.replydesk.probe;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts very many probes of a silent server at once while somebody reads a page, and tells how
 * both fare.
 */
final class Stampede {
    private static final String BODY = "{\"host\":\"127.0.0.1\",\"port\":%d}";
    private static final Duration READ_EVERY = Duration.ofMillis(50);
    private static final int WARM_UP = 400;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final String site;
    private final HttpClient client;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Double> readings = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failedReadings = new ConcurrentLinkedQueue<>();
    private long peakHeap;
    private int peakThreads;

    private Stampede(String site) {
        this.site = site;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /** Arguments: the site, its process id, the port of the silent server, how many probes. */
    public static void main(String[] arguments) throws Exception {
        new Stampede(arguments[0])
                .run(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }

    private void run(String process, int port, int probes) throws Exception {
        MBeanServerConnection jvm = attach(process);
        for (int i = 0; i < WARM_UP; i++) {
            read(System.nanoTime());
        }
        print("page, at rest, one after the other", readings);
        readings.clear();
        var memory = proxy(jvm, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        long idle = memory.getHeapMemoryUsage().getUsed();

        Thread watcher = Thread.ofPlatform().start(() -> watch(jvm));
        Thread reader = Thread.ofPlatform().start(this::readSteadily);
        Thread.sleep(5_000);
        print("page, 20/s, before", readings);
        readings.clear();

        List<String> ids = start(probes, port);
        List<JsonNode> reports = awaitEnds(ids);
        over.set(true);
        reader.join();
        watcher.join();
        print("page, 20/s, meanwhile", readings);
        System.out.printf("failed readings: %s%n", failedReadings);
        summarize(reports);
        System.out.printf(
                "heap: %.0f MiB at rest, %.0f at most; platform threads at most: %d%n",
                idle / 1048576.0, peakHeap / 1048576.0, peakThreads);
    }

    /** The agent is that of a process which we started. */
    @SuppressWarnings("BanJNDI")
    private static MBeanServerConnection attach(String process) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(process);
        String address = machine.startLocalManagementAgent();
        return JMXConnectorFactory.connect(new JMXServiceURL(address)).getMBeanServerConnection();
    }

    private static <T> T proxy(MBeanServerConnection jvm, String name, Class<T> kind) {
        try {
            return ManagementFactory.newPlatformMXBeanProxy(jvm, name, kind);
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private void watch(MBeanServerConnection jvm) {
        var memory = proxy(jvm, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        var threads = proxy(jvm, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        while (!over.get()) {
            peakHeap = Math.max(peakHeap, memory.getHeapMemoryUsage().getUsed());
            peakThreads = threads.getPeakThreadCount();
            sleep(Duration.ofMillis(50));
        }
    }

    /** Each reading has its time, whether the one before it has come back or not. */
    private void readSteadily() {
        long next = System.nanoTime();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!over.get()) {
                long due = next;
                readers.execute(() -> read(due));
                next += READ_EVERY.toNanos();
                sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }
    }

    private void read(long due) {
        try {
            var request = HttpRequest.newBuilder(URI.create(site + "/codes/530")).build();
            int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            readings.add((System.nanoTime() - due) / 1e6);
            if (status != 200) {
                failedReadings.add("status " + status);
            }
        } catch (Exception failure) {
            failedReadings.add(failure.toString());
        }
    }

    private List<String> start(int probes, int port) throws Exception {
        var times = new ConcurrentLinkedQueue<Double>();
        var starts = new ArrayList<Future<String>>();
        long begin = System.nanoTime();
        try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < probes; i++) {
                starts.add(starters.submit(() -> start(port, times)));
            }
        }
        print("start of a probe", times);
        System.out.printf("all started in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        return starts.stream().map(Stampede::get).toList();
    }

    private String start(int port, ConcurrentLinkedQueue<Double> times) throws Exception {
        long begin = System.nanoTime();
        var request =
                HttpRequest.newBuilder(URI.create(site + "/api/probes"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(BODY.formatted(port)))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        times.add((System.nanoTime() - begin) / 1e6);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    private static String get(Future<String> id) {
        try {
            return id.get();
        } catch (InterruptedException | ExecutionException notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }

    /** Asks for one open report at a time, so as not to be a load itself. */
    private List<JsonNode> awaitEnds(List<String> ids) throws Exception {
        var ended = new ArrayList<JsonNode>();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (String id : ids) {
            JsonNode report = report(id);
            while (List.of("running", "queued").contains(status(report))) {
                if (System.nanoTime() > end) {
                    System.out.println("given up: " + id + " is " + status(report));
                    return ended;
                }
                Thread.sleep(500);
                report = report(id);
            }
            ended.add(report);
        }
        return ended;
    }

    private static String status(JsonNode report) {
        return report.get("status").asString();
    }

    private JsonNode report(String id) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site + "/api/probes/" + id)).build();
        return JsonMapper.shared()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static void summarize(List<JsonNode> reports) {
        Map<String, Integer> ends = new TreeMap<>();
        var whole = new ArrayList<Double>();
        var own = new ArrayList<Double>();
        for (JsonNode report : reports) {
            String verdict = report.path("verdict").path("title").asString("no verdict");
            ends.merge(status(report) + ", " + verdict, 1, Integer::sum);
            var from = Instant.parse(report.get("createdAt").asString());
            var to = Instant.parse(report.get("finishedAt").asString());
            whole.add(Duration.between(from, to).toMillis() / 1e3);
            own.add(
                    IntStream.range(0, report.get("stages").size())
                                    .mapToLong(
                                            i ->
                                                    report.get("stages")
                                                            .get(i)
                                                            .get("durationMillis")
                                                            .asLong())
                                    .sum()
                            / 1e3);
        }
        System.out.println(reports.size() + " reports ended: " + ends);
        System.out.println("from request to end, s:  " + spread(whole));
        System.out.println("sum of its stages, s:    " + spread(own) + "  (60 allowed)");
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "first %.1f, p50 %.1f, p99 %.1f, last %.1f"
                .formatted(
                        sorted.getFirst(),
                        percentile(sorted, 50),
                        percentile(sorted, 99),
                        sorted.getLast());
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static void print(String what, Iterable<Double> values) {
        var sorted = new ArrayList<Double>();
        values.forEach(sorted::add);
        sorted.sort(null);
        if (sorted.isEmpty()) {
            return;
        }
        System.out.printf(
                "%s: %d, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                sorted.size(),
                percentile(sorted, 50),
                percentile(sorted, 99),
                sorted.getLast());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
