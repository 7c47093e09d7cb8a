package dev.replydesk.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What a fake server does when a command comes; a fault is one of these in a healthy server. */
@FunctionalInterface
public interface FakeAction {
    void run(FakeSession session, String argument) throws IOException;

    /** Answers with these lines; a reply may have several, and there may be several replies. */
    static FakeAction reply(String... lines) {
        return (session, argument) -> {
            for (String line : lines) {
                session.reply(line);
            }
        };
    }

    /** Sends bytes as they are, without a line end. */
    static FakeAction raw(String text) {
        return (session, argument) -> session.raw(text);
    }

    /** Does what the healthy server does for this command. */
    static FakeAction asUsual(String verb) {
        return (session, argument) -> session.asUsual(verb, argument);
    }

    /** Sends nothing and hears nothing until the client leaves. */
    static FakeAction stall() {
        return (session, argument) -> session.stall();
    }

    static FakeAction nothing() {
        return (session, argument) -> {};
    }

    static FakeAction close() {
        return (session, argument) -> session.close();
    }

    static FakeAction reset() {
        return (session, argument) -> session.reset();
    }

    static FakeAction pause(Duration time) {
        return (session, argument) -> FakeSession.pause(time);
    }

    /** Sends these bytes over a data connection; an empty reply is left out. */
    static FakeAction send(byte[] bytes, String first, String last) {
        return (session, argument) -> session.send(bytes, first, last);
    }

    /** Sends these bytes again and again, until the client has enough. */
    static FakeAction sendWithoutEnd(byte[] bytes) {
        return (session, argument) -> {
            try (var data = session.openData()) {
                session.reply("150 Here it comes");
                while (true) {
                    data.getOutputStream().write(bytes);
                }
            } catch (IOException enough) {
                session.reply("426 The client closed the data connection.");
            }
        };
    }

    /** Does this on the first control connections, and that on the later ones. */
    static FakeAction onFirst(int connections, FakeAction these, FakeAction later) {
        return (session, argument) ->
                (session.number() <= connections ? these : later).run(session, argument);
    }

    /** Does one thing after the other. */
    static FakeAction inOrder(FakeAction... actions) {
        List<FakeAction> steps = List.of(actions);
        return (session, argument) -> {
            for (FakeAction action : steps) {
                action.run(session, argument);
            }
        };
    }
}
