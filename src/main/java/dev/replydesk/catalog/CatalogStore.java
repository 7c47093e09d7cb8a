package dev.replydesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The knowledge base in the database. */
@Component
class CatalogStore {
    private static final Logger log = LoggerFactory.getLogger(CatalogStore.class);

    private final CatalogStateRepository state;
    private final CodeRepository codes;
    private final CommandRepository commands;
    private final SequenceRepository sequence;
    private final StageRepository stages;
    private final DigitRepository digits;
    private final SocketErrorRepository socketErrors;
    private final CauseRepository causes;
    private final ProductRepository products;
    private final FingerprintRepository fingerprints;
    private final IisSubStatusRepository iisSubStatuses;

    CatalogStore(
            CatalogStateRepository state,
            CodeRepository codes,
            CommandRepository commands,
            SequenceRepository sequence,
            StageRepository stages,
            DigitRepository digits,
            SocketErrorRepository socketErrors,
            CauseRepository causes,
            ProductRepository products,
            FingerprintRepository fingerprints,
            IisSubStatusRepository iisSubStatuses) {
        this.state = state;
        this.codes = codes;
        this.commands = commands;
        this.sequence = sequence;
        this.stages = stages;
        this.digits = digits;
        this.socketErrors = socketErrors;
        this.causes = causes;
        this.products = products;
        this.fingerprints = fingerprints;
        this.iisSubStatuses = iisSubStatuses;
    }

    /**
     * Replaces what the database holds when the data files have changed. All or nothing, and one
     * instance at a time.
     *
     * @return whether anything was loaded
     */
    @Transactional
    public boolean loadIfChanged(CatalogFiles files) {
        CatalogState held = state.lock();
        String checksum = files.checksum();
        if (held.holds(checksum)) {
            return false;
        }
        CatalogData data = files.read();
        replace(codes, data.codes().stream().map(CodeEntity::new));
        replace(commands, data.commands().stream().map(CommandEntity::new));
        replace(sequence, numbered(data.sequence(), SequenceEntity::new));
        replace(stages, data.stages().stream().map(StageEntity::new));
        replace(digits, numbered(data.digits(), DigitEntity::new));
        replace(socketErrors, numbered(data.socketErrors(), SocketErrorEntity::new));
        replace(causes, data.causes().stream().map(CauseEntity::new));
        replace(products, data.products().stream().map(ProductEntity::new));
        replace(fingerprints, numbered(data.fingerprints(), FingerprintEntity::new));
        replace(iisSubStatuses, numbered(data.iisSubStatuses(), IisSubStatusEntity::new));
        held.becomes(checksum);
        log.info("Loaded {} reply codes and {} commands", data.codes().size(), commands.count());
        return true;
    }

    /** Everything that the database holds. */
    @Transactional(readOnly = true)
    public CatalogData read() {
        return new CatalogData(
                codes.findAll(Sort.by("code")).stream().map(CodeEntity::toEntry).toList(),
                commands.findAll(Sort.by("verb")).stream().map(CommandEntity::toEntry).toList(),
                inOrder(sequence, SequenceEntity::step),
                stages.findAll(Sort.by("position")).stream().map(StageEntity::toStage).toList(),
                inOrder(digits, DigitEntity::meaning),
                inOrder(socketErrors, SocketErrorEntity::error),
                causes.findAll().stream().map(CauseEntity::toCause).toList(),
                products.findAll(Sort.by("kind").descending().and(Sort.by("rank"))).stream()
                        .map(ProductEntity::toProduct)
                        .toList(),
                inOrder(fingerprints, FingerprintEntity::fingerprint),
                inOrder(iisSubStatuses, IisSubStatusEntity::subStatus));
    }

    private static <E> void replace(JpaRepository<E, ?> table, Stream<E> rows) {
        table.deleteAllInBatch();
        table.saveAll(rows.toList());
    }

    private static <V, E> Stream<E> numbered(List<V> values, BiFunction<Integer, V, E> entity) {
        var entities = new ArrayList<E>(values.size());
        values.forEach(value -> entities.add(entity.apply(entities.size(), value)));
        return entities.stream();
    }

    private static <E, V> List<V> inOrder(JpaRepository<E, Integer> table, Function<E, V> value) {
        return table.findAll(Sort.by("position")).stream().map(value).toList();
    }
}
