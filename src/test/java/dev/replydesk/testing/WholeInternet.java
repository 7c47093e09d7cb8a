package dev.replydesk.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A network of its own in which every address there is leads to this machine: a program in it may
 * listen on them all, and so sees each connection that is tried, wherever it was to go.
 */
public final class WholeInternet {
    private static final String SET_UP =
            "ip link set lo up"
                    + " && ip route add local 0.0.0.0/0 dev lo"
                    + " && ip -6 route add local ::/0 dev lo";

    private WholeInternet() {}

    /** Runs the main method of a class of the tests in it, and gives back what it printed. */
    public static String run(Class<?> program) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return CommandLine.run(
                List.of(
                        "unshare",
                        "--net",
                        "sh",
                        "-c",
                        SET_UP + " && exec \"$0\" -cp \"$1\" \"$2\"",
                        java,
                        classes,
                        program.getName()));
    }

    /** Whether this machine can make one, tried once; the reason when it cannot. */
    static String obstacle() {
        return Trial.OBSTACLE;
    }

    private static final class Trial {
        static final String OBSTACLE = find();

        private static String find() {
            try {
                CommandLine.run(List.of("unshare", "--net", "sh", "-c", SET_UP));
                return "";
            } catch (IOException failure) {
                return "A network of its own needs Linux, root and iproute2: apt-get install iproute2 ("
                        + failure.getMessage()
                        + ")";
            }
        }
    }
}
