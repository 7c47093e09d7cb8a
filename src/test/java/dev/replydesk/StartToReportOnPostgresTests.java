package dev.replydesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostgreSQL, where the address of the database is all that changes. */
@DirtiesContext
class StartToReportOnPostgresTests extends StartToReport {
    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired private JdbcClient database;

    @DynamicPropertySource
    static void databaseOnServer(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    @Override
    String databaseContent() {
        return String.join(
                "\n",
                database.sql(
                                """
                                select cast(report as varchar) from report
                                union all
                                select cast(report_event as varchar) from report_event
                                """)
                        .query(String.class)
                        .list());
    }
}
