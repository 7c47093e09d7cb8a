package dev.replydesk.catalog;

import dev.replydesk.catalog.datafile.DataFolder;
import dev.replydesk.catalog.datafile.WrongDataException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** The data files of the knowledge base, as they lie in {@code resources/catalog}. */
final class CatalogFiles {
    private static final String CODES = "catalog/codes/*.yaml";
    private static final String COMMANDS = "catalog/commands/*.yaml";
    private static final String SEQUENCES = "catalog/sequences.yaml";
    private static final String STAGES = "catalog/stages.yaml";
    private static final String DIGITS = "catalog/digits.yaml";
    private static final String SOCKET_ERRORS = "catalog/socket-errors.yaml";

    private static final String CAUSES = "catalog/causes/*.yaml";
    private static final String SERVERS = "catalog/servers/*.yaml";
    private static final String CLIENTS = "catalog/clients/*.yaml";
    private static final String FINGERPRINTS = "catalog/fingerprints.yaml";
    private static final String IIS_SUB_STATUSES = "catalog/iis-sub-status.yaml";

    private static final List<String> ALL =
            List.of(
                    CODES,
                    COMMANDS,
                    SEQUENCES,
                    STAGES,
                    DIGITS,
                    SOCKET_ERRORS,
                    CAUSES,
                    SERVERS,
                    CLIENTS,
                    FINGERPRINTS,
                    IIS_SUB_STATUSES);

    private static final List<CatalogCheck> CHECKS =
            List.of(
                    new FileNameCheck(),
                    new DuplicateCheck(),
                    new CompletenessCheck(),
                    new CodeReferenceCheck(),
                    new CommandReferenceCheck(),
                    new CauseReferenceCheck(),
                    new VocabularyCheck(),
                    new PatternCheck());

    private final DataFolder folder;

    CatalogFiles() {
        this(DataFolder.ofApplication());
    }

    CatalogFiles(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads all files.
     *
     * @throws WrongDataException if anything is wrong in them; it names every file and line
     */
    CatalogData read() {
        CatalogSources sources = sources();
        WrongDataException.throwIfAny(
                Stream.concat(
                                sources.problems(),
                                CHECKS.stream().flatMap(check -> check.problems(sources)))
                        .toList());
        return sources.data();
    }

    private CatalogSources sources() {
        return new CatalogSources(
                folder.all(CODES, new TypeReference<>() {}),
                folder.all(COMMANDS, new TypeReference<>() {}),
                folder.one(SEQUENCES, new TypeReference<>() {}),
                folder.one(STAGES, new TypeReference<>() {}),
                folder.one(DIGITS, new TypeReference<>() {}),
                folder.one(SOCKET_ERRORS, new TypeReference<>() {}),
                folder.all(CAUSES, new TypeReference<>() {}),
                folder.all(SERVERS, new TypeReference<>() {}),
                folder.all(CLIENTS, new TypeReference<>() {}),
                folder.one(FINGERPRINTS, new TypeReference<>() {}),
                folder.one(IIS_SUB_STATUSES, new TypeReference<>() {}));
    }

    /** A checksum over the names and contents of all files. */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String pattern : ALL) {
                for (DataFolder.Text file : folder.find(pattern)) {
                    digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                    digest.update(file.content().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
