package dev.replydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases of older versions keep what they hold. */
class MigrationTests {
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Test
    void reportsThatWereKeptBeforeAreThoseOfProbes() {
        migrateTo("4");
        JdbcClient client = JdbcClient.create(database);
        client.sql(
                        """
                        insert into report (id, status, host, port, security, username, created_at)
                        values ('old', 'FINISHED', 'h', 21, 'auto', 'u', current_timestamp)
                        """)
                .update();
        migrateTo("5");
        assertThat(client.sql("select kind from report").query(String.class).list())
                .containsExactly("PROBE");
        assertThat(client.sql("select log_format from report").query(String.class).list())
                .containsOnlyNulls();
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
