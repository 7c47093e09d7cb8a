package dev.replydesk.site;

import java.util.List;

/** Two codes that people mix up, with the question and the answer in a few words. */
record ConfusedPair(int left, int right, String question, String answer) {
    static final List<ConfusedPair> ALL =
            List.of(
                    new ConfusedPair(
                            150,
                            331,
                            "File status okay, or need a password",
                            "One says wait, the other says your turn"),
                    new ConfusedPair(
                            125,
                            150,
                            "Which of the two “transfer starts” replies",
                            "Is the data connection already open?"),
                    new ConfusedPair(
                            425,
                            426,
                            "Data connection never opened, or broke",
                            "Firewall before the transfer, or failure during it"),
                    new ConfusedPair(
                            450,
                            550,
                            "File busy, or file not there",
                            "Retry later, or fix the path or the permission"),
                    new ConfusedPair(
                            421,
                            530,
                            "Server hung up, or login refused",
                            "The session is gone, or still open"),
                    new ConfusedPair(
                            227,
                            229,
                            "Passive, or extended passive",
                            "Address and port, or the port alone"),
                    new ConfusedPair(
                            500,
                            502,
                            "Unknown command, or not offered",
                            "A typing error, or a missing feature"),
                    new ConfusedPair(
                            552,
                            553,
                            "Quota used up, or name refused",
                            "How much you store, or what you call it"));
}
