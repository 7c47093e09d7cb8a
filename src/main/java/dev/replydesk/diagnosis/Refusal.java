package dev.replydesk.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused, as far as the reply and its place tell.
 *
 * @param cause the id of the cause
 * @param confidence from 0 to 1
 * @param reading the wording of a product that says so; null where only the words or the code do
 */
record Refusal(String cause, double confidence, @Nullable WordingReading reading) {
    Refusal because(String other, double surely) {
        return new Refusal(other, surely, reading);
    }
}
