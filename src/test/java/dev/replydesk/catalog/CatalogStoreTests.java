package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The data files in a database that Flyway made and Hibernate has validated. */
@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:catalog;LOCK_TIMEOUT=60000")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(CatalogStore.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CatalogStoreTests {
    private final CatalogFiles files = new CatalogFiles();

    @Autowired private CatalogStore store;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void forgetChecksum() {
        jdbc.update("update catalog_state set checksum = null");
    }

    @Test
    void loadIfChangedWhenNothingHasChangedLoadsOnce() {
        assertThat(store.loadIfChanged(files)).isTrue();
        assertThat(store.loadIfChanged(files)).isFalse();
    }

    @Test
    void readGivesBackWhatTheFilesSay() {
        store.loadIfChanged(files);
        CatalogData held = store.read();
        CatalogData data = files.read();
        assertThat(held.codes()).containsExactlyElementsOf(data.codes());
        assertThat(held.commands()).containsExactlyElementsOf(data.commands());
        assertThat(held).isEqualTo(data);
    }

    @Test
    void loadIfChangedWhenFilesAreNewReplacesEverything() {
        store.loadIfChanged(files);
        jdbc.update("update catalog_state set checksum = 'older'");
        jdbc.update("update reply_code set name = 'Older' where code = 220");
        jdbc.update("insert into reply_code (code, name) values (199, 'Gone')");
        jdbc.update("delete from command_reply where verb = 'PASS'");
        jdbc.update("update sequence_step set why = 'older'");
        assertThat(store.loadIfChanged(files)).isTrue();
        assertThat(store.read()).isEqualTo(files.read());
    }

    @Test
    void loadIfChangedWhenTwoLoadAtOnceLoadsOnce() throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Boolean> load =
                () -> {
                    start.await();
                    return store.loadIfChanged(files);
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> one = threads.submit(load);
            Future<Boolean> other = threads.submit(load);
            assertThat(one.get()).isNotEqualTo(other.get());
        }
        assertThat(store.read()).isEqualTo(files.read());
    }

    @Test
    void loadIfChangedWhenItFailsLeavesNothingHalfDone() {
        store.loadIfChanged(files);
        jdbc.update("update catalog_state set checksum = 'older'");
        jdbc.execute("alter table socket_error add constraint none check (number < 0) nocheck");
        try {
            assertThat(catchException(() -> store.loadIfChanged(files))).isNotNull();
            assertThat(store.read()).isEqualTo(files.read());
            assertThat(jdbc.queryForObject("select checksum from catalog_state", String.class))
                    .isEqualTo("older");
        } finally {
            jdbc.execute("alter table socket_error drop constraint none");
        }
    }
}
