package dev.replydesk.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

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

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(CatalogFiles.class.getClassLoader());

    /** Reads all files; one that is wrong is named in the exception. */
    CatalogData read() {
        return new CatalogData(
                all(CODES, new TypeReference<>() {}),
                all(COMMANDS, new TypeReference<>() {}),
                one(SEQUENCES, new TypeReference<>() {}),
                one(STAGES, new TypeReference<>() {}),
                one(DIGITS, new TypeReference<>() {}),
                one(SOCKET_ERRORS, new TypeReference<>() {}),
                all(CAUSES, new TypeReference<>() {}),
                products(),
                one(FINGERPRINTS, new TypeReference<>() {}),
                one(IIS_SUB_STATUSES, new TypeReference<>() {}));
    }

    /** The servers, then the clients, the best known of each first. */
    private List<Product> products() {
        return Stream.of(SERVERS, CLIENTS)
                .flatMap(
                        files ->
                                this.<Product>all(files, new TypeReference<>() {}).stream()
                                        .sorted(Comparator.comparingInt(Product::rank)))
                .toList();
    }

    /** A checksum over the names and contents of all files. */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String pattern : ALL) {
                for (Resource file : find(pattern)) {
                    digest.update(nameOf(file).getBytes(StandardCharsets.UTF_8));
                    digest.update(contentOf(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private <T> List<T> all(String pattern, TypeReference<T> type) {
        var values = new ArrayList<T>();
        for (Resource file : find(pattern)) {
            values.add(parse(file, type));
        }
        return values;
    }

    private <T> T one(String name, TypeReference<T> type) {
        return parse(find(name).getFirst(), type);
    }

    private List<Resource> find(String pattern) {
        try {
            Resource[] found = resources.getResources("classpath:" + pattern);
            return Stream.of(found).sorted(Comparator.comparing(CatalogFiles::nameOf)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T parse(Resource file, TypeReference<T> type) {
        try {
            return YAML.readValue(contentOf(file), type);
        } catch (JacksonException wrong) {
            throw new IllegalStateException("catalog file " + nameOf(file) + " is wrong", wrong);
        }
    }

    private static byte[] contentOf(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Resource file) {
        String name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }
}
