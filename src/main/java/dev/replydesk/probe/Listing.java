package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a listing names.
 *
 * @param unreadable how many lines are in no format that is known
 */
record Listing(List<Entry> entries, int unreadable) {
    static final Listing NONE = new Listing(List.of(), 0);

    Listing {
        entries = List.copyOf(entries);
    }

    /**
     * One file or directory.
     *
     * @param size in bytes
     */
    record Entry(String name, long size, boolean isFile) {}

    /** Files that can be fetched quickly, by names that survived the way here. */
    Stream<String> smallFiles(long most) {
        return entries.stream()
                .filter(Entry::isFile)
                .filter(file -> file.size() > 0 && file.size() <= most)
                .map(Entry::name)
                .filter(name -> !Command.hasControlCharacter(name))
                .filter(name -> name.indexOf('\uFFFD') < 0 && name.indexOf('/') < 0);
    }
}
