package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import java.util.List;
import java.util.Optional;

/** Finds the codes that somebody typed. */
final class TypedCodes {
    private final Catalog catalog;

    TypedCodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What is known of each, in the order in which they were typed.
     *
     * @throws ImpossibleComparisonException when one is unknown
     */
    List<CodeEntry> known(List<String> typed) {
        List<String> unknown =
                typed.stream().filter(code -> find(code).isEmpty()).distinct().toList();
        if (!unknown.isEmpty()) {
            throw ImpossibleComparisonException.unknown(unknown);
        }
        return typed.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    private Optional<CodeEntry> find(String code) {
        return code.matches("[1-6][0-9]{2}")
                ? catalog.code(Integer.parseInt(code))
                : Optional.empty();
    }
}
