package dev.replydesk.comparison.web;

import dev.replydesk.comparison.DecidingQuestion;
import dev.replydesk.comparison.WideComparison.Pairing;
import org.jspecify.annotations.Nullable;

/**
 * Two of several codes and what tells them apart.
 *
 * @param hint what separates the two, for pairs without a question
 * @param question the question that decides between the two, or null
 * @param order which of the two comes first in a session
 */
record PairingCard(
        int left, int right, String hint, @Nullable DecidingQuestion question, String order) {

    static PairingCard of(Pairing pairing) {
        var pair = pairing.pair();
        return new PairingCard(
                pair.left(),
                pair.right(),
                pair.hint(),
                pair.question().orElse(null),
                pairing.order());
    }
}
