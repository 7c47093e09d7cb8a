package dev.replydesk.testing;

import static dev.replydesk.testing.FakeTransfers.path;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The commands of the healthy fake server that look at its files or change them. */
final class FakeFileCommands {
    private static final String NO_FILE = "550 No such file.";
    private static final String DONE = "250 Done.";
    private static final String REFUSED = "550 That does not work.";

    private FakeFileCommands() {}

    static Map<String, FakeAction> all() {
        return Map.ofEntries(
                Map.entry("PWD", (session, argument) -> printDirectory(session)),
                Map.entry("CWD", FakeFileCommands::changeDirectory),
                Map.entry("CDUP", (session, argument) -> changeDirectory(session, "..")),
                Map.entry("LIST", FakeFileCommands::list),
                Map.entry("NLST", FakeFileCommands::nameList),
                Map.entry("MLSD", FakeFileCommands::machineList),
                Map.entry("MLST", FakeFileCommands::facts),
                Map.entry("STAT", FakeFileCommands::status),
                Map.entry("SIZE", FakeFileCommands::size),
                Map.entry("MDTM", FakeFileCommands::time),
                Map.entry("REST", FakeFileCommands::restart),
                Map.entry("RNFR", FakeFileCommands::renameFrom),
                Map.entry("RNTO", FakeFileCommands::renameTo),
                Map.entry("DELE", (session, argument) -> remove(session, argument, false)),
                Map.entry("RMD", (session, argument) -> remove(session, argument, true)),
                Map.entry("MKD", FakeFileCommands::makeDirectory));
    }

    private static void printDirectory(FakeSession session) throws IOException {
        session.reply("257 \"%s\" is the directory.".formatted(session.state().directory));
    }

    private static void changeDirectory(FakeSession session, String argument) throws IOException {
        String path = path(session, argument);
        boolean there = session.files().isFolder(path);
        if (there) {
            session.state().directory = path;
        }
        session.reply(there ? DONE : "550 No such directory.");
    }

    private static String listed(FakeSession session, String argument) {
        return path(session, argument.startsWith("-") ? "" : argument);
    }

    private static void list(FakeSession session, String argument) throws IOException {
        FakeTransfers.list(session, session.files().list(listed(session, argument)));
    }

    private static void nameList(FakeSession session, String argument) throws IOException {
        FakeTransfers.list(session, session.files().nameList(listed(session, argument)));
    }

    private static void machineList(FakeSession session, String argument) throws IOException {
        FakeTransfers.list(session, session.files().facts(listed(session, argument)));
    }

    private static void facts(FakeSession session, String argument) throws IOException {
        session.reply("250-Facts");
        session.reply(" " + session.files().factsOf(path(session, argument)));
        session.reply("250 End");
    }

    private static void status(FakeSession session, String argument) throws IOException {
        String code = argument.isEmpty() ? "211" : "213";
        session.reply(code + "-Status:");
        session.raw(
                argument.isEmpty()
                        ? " All is well.\r\n"
                        : session.files().list(listed(session, argument)));
        session.reply(code + " End");
    }

    private static void size(FakeSession session, String argument) throws IOException {
        Optional<byte[]> content = session.files().read(path(session, argument));
        if (session.state().ascii) {
            session.reply("550 SIZE needs TYPE I.");
        } else {
            session.reply(content.map(bytes -> "213 " + bytes.length).orElse(NO_FILE));
        }
    }

    private static void time(FakeSession session, String argument) throws IOException {
        boolean there = session.files().read(path(session, argument)).isPresent();
        session.reply(there ? "213 " + session.files().time() : NO_FILE);
    }

    private static void restart(FakeSession session, String argument) throws IOException {
        if (argument.matches("\\d{1,9}")) {
            session.state().restart = Integer.parseInt(argument);
            session.reply("350 Restarting there.");
        } else {
            session.reply("501 That is no number.");
        }
    }

    private static void renameFrom(FakeSession session, String argument) throws IOException {
        session.state().renameFrom = path(session, argument);
        boolean there = session.files().read(session.state().renameFrom).isPresent();
        session.reply(there ? "350 Now the new name." : NO_FILE);
    }

    private static void renameTo(FakeSession session, String argument) throws IOException {
        boolean renamed =
                session.files().rename(session.state().renameFrom, path(session, argument));
        session.reply(renamed ? DONE : REFUSED);
    }

    private static void remove(FakeSession session, String argument, boolean folder)
            throws IOException {
        session.reply(session.files().remove(path(session, argument), folder) ? DONE : REFUSED);
    }

    private static void makeDirectory(FakeSession session, String argument) throws IOException {
        String path = path(session, argument);
        session.reply(
                session.files().makeFolder(path) ? "257 \"%s\" made.".formatted(path) : REFUSED);
    }
}
