package dev.replydesk.testing;

import static dev.replydesk.testing.FakeAction.reply;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.HashMap;
import java.util.Map;

/** What the healthy fake server does for each command. */
final class FakeCommands {
    /** RFC 4217 and RFC 2389 let these in before the login. */
    private static final Map<String, FakeAction> FREE = new HashMap<>();

    private static final Map<String, FakeAction> AFTER_LOGIN = new HashMap<>();

    static {
        FREE.put(FakeSetup.GREETING, reply("220 Fake server ready."));
        FREE.put("USER", FakeCommands::user);
        FREE.put("PASS", FakeCommands::password);
        FREE.put("ACCT", reply("202 No account needed."));
        FREE.put("AUTH", FakeCommands::secure);
        FREE.put("PBSZ", reply("200 PBSZ=0"));
        FREE.put("PROT", FakeCommands::protect);
        FREE.put("FEAT", FakeCommands::features);
        FREE.put("SYST", reply("215 UNIX Type: L8"));
        FREE.put("HELP", reply("214-The usual commands.", "214 That is all."));
        FREE.put("OPTS", reply("200 Fine."));
        FREE.put("CLNT", reply("200 Noted."));
        FREE.put("NOOP", reply("200 Still here."));
        FREE.put("QUIT", FakeCommands::quit);
        AFTER_LOGIN.put("TYPE", FakeCommands::type);
        AFTER_LOGIN.put("MODE", reply("200 Mode is stream."));
        AFTER_LOGIN.put("STRU", reply("200 Structure is file."));
        AFTER_LOGIN.put("ALLO", reply("202 Not needed."));
        AFTER_LOGIN.put("ABOR", reply("226 Nothing to abort."));
        AFTER_LOGIN.put("PASV", FakeCommands::passive);
        AFTER_LOGIN.put("EPSV", FakeCommands::extendedPassive);
        AFTER_LOGIN.put("PORT", FakeActive::port);
        AFTER_LOGIN.put("EPRT", FakeActive::extendedPort);
        AFTER_LOGIN.put("RETR", FakeTransfers::retrieve);
        AFTER_LOGIN.put("STOR", FakeTransfers::store);
        AFTER_LOGIN.put("APPE", FakeTransfers::append);
        AFTER_LOGIN.putAll(FakeFileCommands.all());
    }

    private FakeCommands() {}

    static FakeAction of(String verb, boolean loggedIn) {
        FakeAction free = FREE.get(verb);
        FakeAction other = AFTER_LOGIN.get(verb);
        if (free != null) {
            return free;
        }
        if (other == null) {
            return reply("500 Unknown command.");
        }
        return loggedIn ? other : reply("530 Log in first.");
    }

    private static void user(FakeSession session, String name) throws IOException {
        session.state().user = name;
        session.state().loggedIn = false;
        session.reply("331 Password, please.");
    }

    private static void password(FakeSession session, String password) throws IOException {
        String user = session.state().user;
        session.state().loggedIn =
                user.equals("anonymous")
                        || user.equals(FakeFtpServer.USER)
                                && password.equals(FakeFtpServer.PASSWORD);
        session.reply(session.state().loggedIn ? "230 Logged in." : "530 Login incorrect.");
    }

    private static void secure(FakeSession session, String mechanism) throws IOException {
        if (!session.offersTls() || session.isSecure()) {
            session.reply("502 No such security mechanism.");
        } else if (mechanism.startsWith("TLS") || mechanism.equals("SSL")) {
            session.reply("234 Begin the handshake.");
            session.secure();
        } else {
            session.reply("504 TLS only.");
        }
    }

    private static void protect(FakeSession session, String level) throws IOException {
        if (!session.isSecure()) {
            session.reply("503 AUTH comes first.");
            return;
        }
        session.state().protectedData = level.equals("P");
        session.reply("200 Protection level set.");
    }

    private static void features(FakeSession session, String argument) throws IOException {
        session.reply("211-Features:");
        if (session.offersTls()) {
            session.raw(" AUTH TLS\r\n PBSZ\r\n PROT\r\n");
        }
        session.raw(" EPRT\r\n EPSV\r\n MDTM\r\n MLST type*;size*;modify*;\r\n REST STREAM\r\n");
        session.raw(" SIZE\r\n UTF8\r\n");
        session.reply("211 End");
    }

    private static void quit(FakeSession session, String argument) throws IOException {
        session.reply("221 Goodbye.");
        session.close();
    }

    private static void type(FakeSession session, String type) throws IOException {
        session.state().ascii = type.startsWith("A");
        session.reply(session.state().ascii ? "200 Type is ASCII." : "200 Type is image.");
    }

    private static void passive(FakeSession session, String argument) throws IOException {
        if (session.localAddress() instanceof Inet4Address address) {
            String host = address.getHostAddress().replace('.', ',');
            session.reply("227 Entering Passive Mode (%s,{p1},{p2}).".formatted(host));
        } else {
            session.reply("522 This address has no four numbers, use EPSV.");
        }
    }

    private static void extendedPassive(FakeSession session, String argument) throws IOException {
        session.reply(
                argument.equals("ALL")
                        ? "200 EPSV only from here on."
                        : "229 Entering Extended Passive Mode (|||{port}|)");
    }
}
