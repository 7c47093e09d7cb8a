package dev.replydesk.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The machine's own Chromium, which browser tests drive. */
public final class InstalledBrowser {
    static final String MISSING =
            "No Chromium on the PATH: apt-get install -y --no-install-recommends chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private InstalledBrowser() {}

    /** The program's path, for a test that is marked with {@link RequiresBrowser}. */
    public static Path path() {
        return find().orElseThrow(() -> new IllegalStateException(MISSING));
    }

    static Optional<Path> find() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
