package dev.replydesk.probe.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form, in the order of the page and one message a field. */
record FieldErrors(List<Item> items) {
    /** The fields with their names on the page. */
    private enum Field {
        HOST("host", "Host"),
        PORT("port", "Port"),
        SECURITY("security", "Security"),
        USERNAME("username", "User"),
        PASSWORD("password", "Password"),
        PATH("path", "Directory"),
        ACCOUNT("account", "Account"),
        CHECKS("checks", "Checks"),
        DOWNLOAD_FILE("downloadFile", "File to fetch"),
        UPLOAD_FILE("uploadFile", "File to write"),
        CONSENT("consent", "Consent");

        private final String id;
        private final String label;

        Field(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    record Item(String field, String label, String message) {}

    FieldErrors {
        items = List.copyOf(items);
    }

    static FieldErrors none() {
        return new FieldErrors(List.of());
    }

    static FieldErrors of(Map<String, String> messages) {
        var items = new ArrayList<Item>();
        for (Field field : Field.values()) {
            Optional.ofNullable(messages.get(field.id))
                    .map(message -> new Item(field.id, field.label, message))
                    .ifPresent(items::add);
        }
        return new FieldErrors(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The title of the summary. */
    public String title() {
        return items.size() == 1
                ? "The probe has not started: one field needs attention"
                : "The probe has not started: %d fields need attention".formatted(items.size());
    }

    /** The message for a field; null when it is right. */
    public @Nullable String of(String field) {
        return items.stream()
                .filter(item -> item.field().equals(field))
                .map(Item::message)
                .findFirst()
                .orElse(null);
    }

    /** The tone of a field; null when it is right. */
    public @Nullable String status(String field) {
        return of(field) == null ? null : "fail";
    }

    /** The value of aria-invalid; null when it is right. */
    public @Nullable String invalid(String field) {
        return of(field) == null ? null : "true";
    }

    /** The ids of what is said about a field: its hint, if it has one, and what is wrong. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String error = of(field) == null ? "" : field + "-error";
        String ids = ((hint == null ? "" : hint) + " " + error).strip();
        return ids.isEmpty() ? null : ids;
    }
}
