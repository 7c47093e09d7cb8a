package dev.replydesk.catalog.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;

/** The place where the data files lie. */
public final class DataFolder {
    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(DataFolder.class.getClassLoader());
    private final String root;

    private DataFolder(String root) {
        this.root = root;
    }

    /** The files that belong to the application. */
    public static DataFolder ofApplication() {
        return new DataFolder("classpath:");
    }

    /** The files in a directory. */
    public static DataFolder in(Path directory) {
        return new DataFolder("file:" + directory.toAbsolutePath() + "/");
    }

    /**
     * A file as it is.
     *
     * @param name its path below the folder
     */
    public record Text(String name, String content) {}

    /** The files that fit a pattern such as "catalog/codes/*.yaml", by name. */
    public List<Text> find(String pattern) {
        String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
        try {
            return Stream.of(resources.getResources(root + pattern))
                    .filter(Resource::exists)
                    .map(file -> new Text(folder + file.getFilename(), contentOf(file)))
                    .sorted(Comparator.comparing(Text::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the files are about that fit a pattern, going by their names. */
    public Set<String> ids(String pattern) {
        return find(pattern).stream()
                .map(file -> DataFile.id(file.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the files that fit a pattern. */
    public <T> List<DataFile<T>> all(String pattern, TypeReference<T> type) {
        return find(pattern).stream().map(file -> DataReader.read(file, type)).toList();
    }

    /** Reads one file, which has to be there. */
    public <T> DataFile<T> one(String name, TypeReference<T> type) {
        return all(name, type).stream()
                .findFirst()
                .orElseGet(
                        () ->
                                new DataFile<>(
                                        name,
                                        List.of(new DataProblem(name, 1, "there is no such file")),
                                        null));
    }

    private static String contentOf(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
