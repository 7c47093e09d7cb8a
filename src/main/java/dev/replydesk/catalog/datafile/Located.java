package dev.replydesk.catalog.datafile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value with its place in a data file.
 *
 * @param file the path of the file
 * @param path the fields and the places in lists that lead to it
 */
public record Located<T>(String file, YamlLines lines, List<Object> path, T value) {

    /** The value of a field. */
    public <V> Located<V> at(String field, Function<T, V> getter) {
        return under(field, getter.apply(value));
    }

    /** The value of a field that may be missing. */
    public <V> Stream<Located<V>> ifAny(String field, Function<T, V> getter) {
        return Stream.ofNullable(getter.apply(value)).map(found -> under(field, found));
    }

    /** The entries of a list. */
    public <V> Stream<Located<V>> each(String field, Function<T, List<V>> getter) {
        return entries(at(field, getter));
    }

    static <V> Stream<Located<V>> entries(Located<List<V>> list) {
        return IntStream.range(0, list.value.size())
                .mapToObj(index -> list.under(index, list.value.get(index)));
    }

    private <V> Located<V> under(Object step, V found) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return new Located<>(file, lines, longer, found);
    }

    /** What is wrong with it. */
    public DataProblem problem(String message) {
        return new DataProblem(file, lines.of(path), message);
    }

    /** Its file and line. */
    public String place() {
        return file + ":" + lines.of(path);
    }
}
