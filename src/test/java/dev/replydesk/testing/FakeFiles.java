package dev.replydesk.testing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of a fake server, in memory, by absolute path; a folder is a path without content. */
public final class FakeFiles {
    private static final byte[] FOLDER = new byte[0];
    private static final String TIME = "20260102030405";

    private final SortedMap<String, byte[]> entries = new TreeMap<>();

    FakeFiles(Map<String, byte[]> files) {
        entries.put("/", FOLDER);
        files.forEach(
                (path, content) -> {
                    if (path.endsWith("/")) {
                        entries.put(path.substring(0, path.length() - 1), FOLDER);
                    } else {
                        entries.put(path, content);
                    }
                });
    }

    /** Where a path of the client leads to, from the directory that it is in. */
    static String resolve(String directory, String path) {
        var parts = new ArrayDeque<String>();
        String whole = path.startsWith("/") ? path : directory + "/" + path;
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    synchronized boolean isFolder(String path) {
        return entries.get(path) == FOLDER;
    }

    synchronized Optional<byte[]> read(String path) {
        @Nullable byte[] content = entries.get(path);
        return content == FOLDER ? Optional.empty() : Optional.ofNullable(content);
    }

    synchronized void write(String path, byte[] content) {
        entries.put(path, content.clone());
    }

    synchronized boolean makeFolder(String path) {
        return entries.putIfAbsent(path, FOLDER) == null;
    }

    synchronized boolean remove(String path, boolean folder) {
        if (!entries.containsKey(path) || isFolder(path) != folder || !names(path).isEmpty()) {
            return false;
        }
        entries.remove(path);
        return true;
    }

    synchronized boolean rename(String from, String to) {
        @Nullable byte[] content = entries.remove(from);
        if (content == null) {
            return false;
        }
        entries.put(to, content);
        return true;
    }

    /** All paths with their content, to compare before and after. */
    public synchronized Map<String, String> snapshot() {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.toString(e.getValue())));
    }

    /** As LIST prints it. */
    String list(String directory) {
        return lines(
                directory,
                path ->
                        "%s 1 desk desk %d Jan 02 03:04 %s"
                                .formatted(
                                        isFolder(path) ? "drwxr-xr-x" : "-rw-r--r--",
                                        size(path),
                                        name(path)));
    }

    /** As MLSD prints it (RFC 3659 section 7). */
    String facts(String directory) {
        return lines(directory, this::factsOf);
    }

    String factsOf(String path) {
        return "type=%s;size=%d;modify=%s; %s"
                .formatted(isFolder(path) ? "dir" : "file", size(path), TIME, name(path));
    }

    String time() {
        return TIME;
    }

    String nameList(String directory) {
        return lines(directory, FakeFiles::name);
    }

    private synchronized String lines(String directory, Function<String, String> line) {
        return names(directory).keySet().stream()
                .map(line)
                .map(text -> text + "\r\n")
                .collect(Collectors.joining());
    }

    private Map<String, byte[]> names(String directory) {
        String prefix = directory.equals("/") ? "/" : directory + "/";
        var inside = new TreeMap<>(entries);
        inside.keySet()
                .removeIf(
                        path ->
                                !path.startsWith(prefix)
                                        || path.equals(prefix)
                                        || path.indexOf('/', prefix.length()) >= 0);
        return inside;
    }

    private synchronized int size(String path) {
        return read(path).map(content -> content.length).orElse(0);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
