package dev.replydesk.logs;

/** What a line of a log says. */
sealed interface Saying {

    /** A command; a bare one has nothing beside it that would say so. */
    record Sent(String verb, String argument, boolean bare) implements Saying {}

    /** A line of a reply that begins with the code; something beside a marked one says so. */
    record Answered(String text, boolean marked) implements Saying {}

    /** A reply that the client repeats in words of its own. */
    record Repeated(String text) implements Saying {}

    /** A line from the server without a code, as between the first and last of a reply. */
    record Continued(String text) implements Saying {}

    /** What a server of another protocol says when a client connects. */
    record Foreign(String text) implements Saying {}

    /** What the client said, and the command that it implies; empty where it implies none. */
    record Message(String text, String verb) implements Saying {}

    /**
     * A line of a stack from inside a client, and the command that it implies; empty where it only
     * speaks of a data connection. Its exception stands above it, or below as in Python.
     */
    record Frame(String verb, boolean exceptionBelow) implements Saying {}

    /** What a server wrote into its log. */
    record Note(String text) implements Saying {}

    /** A connection is about to be opened; the port is 0 where it is not named. */
    record Connecting(String host, String address, int port) implements Saying {}

    /** A connection stands. */
    record Standing(String host, String address, int port) implements Saying {}

    record Encrypted(String protocol, String cipher, boolean resumed) implements Saying {}

    record LoggedInAs(String user) implements Saying {}

    /** A new session starts here. */
    record Begun() implements Saying {}

    /** The session is over. */
    record Ended() implements Saying {}

    /** Nothing in it is known; it may still belong to the line before. */
    record Unknown(String text) implements Saying {}
}
