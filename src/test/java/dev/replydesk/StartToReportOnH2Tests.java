package dev.replydesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the embedded database in a file, as users start it. */
class StartToReportOnH2Tests extends StartToReport {
    private static final Path FOLDER = temporaryFolder();

    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void databaseInFile(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:file:" + FOLDER.resolve("desk"));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("replydesk");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The very bytes of the file, and a dump, since the file may be compressed. */
    @Override
    String databaseContent() throws IOException {
        database.sql("checkpoint sync").update();
        String dump = String.join("\n", database.sql("script").query(String.class).list());
        byte[] file = Files.readAllBytes(FOLDER.resolve("desk.mv.db"));
        return dump + new String(file, StandardCharsets.ISO_8859_1);
    }
}
