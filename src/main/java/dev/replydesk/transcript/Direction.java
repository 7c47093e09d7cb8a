package dev.replydesk.transcript;

/** Which way bytes went. */
public enum Direction {
    RECEIVED,
    SENT
}
