package dev.replydesk.catalog.datafile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data file that was read.
 *
 * @param name its path, such as "catalog/servers/vsftpd.yaml"
 * @param problems what is wrong with the file by itself
 * @param contentOrNull what it says, if nothing is wrong with it
 */
public record DataFile<T>(
        String name, List<DataProblem> problems, @Nullable Located<T> contentOrNull) {
    public DataFile {
        problems = List.copyOf(problems);
    }

    /** The name without folder and ending, which in most folders is the id of what it holds. */
    public String id() {
        return id(name);
    }

    static String id(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    /** What it says; empty when it could not be read. */
    public Stream<Located<T>> content() {
        return Stream.ofNullable(contentOrNull);
    }

    /** The entries of a file that is a list. */
    public static <E> Stream<Located<E>> entries(DataFile<List<E>> file) {
        return file.content().flatMap(Located::entries);
    }
}
