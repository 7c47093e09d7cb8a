package dev.replydesk.probe;

import static dev.replydesk.testing.FakeAction.reply;

import dev.replydesk.testing.FakeAction;
import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.transcript.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Servers whose listings go wrong. */
final class ListingCases {
    private static final String OK = "150 Here it comes";

    private ListingCases() {}

    private static ProbeCase of(String name, FakeSetup setup) {
        return ProbeCase.of(name, CaseServer.fake(setup))
                .run(run -> run.waiting(Duration.ofSeconds(1)));
    }

    private static FakeSetup healthy() {
        return FakeFtpServer.healthy();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static List<ProbeCase> all() {
        byte[] entry = bytes("-rw-r--r-- 1 desk desk 5 Jan 02 03:04 a.txt\r\n");
        FakeAction openOnly =
                (session, argument) -> {
                    session.openData();
                    session.reply(OK);
                };
        FakeAction early =
                (session, argument) -> {
                    try (var data = session.openData()) {
                        session.reply(OK);
                        session.reply("226 Done");
                        FakeAction.pause(Duration.ofMillis(200)).run(session, argument);
                        data.getOutputStream().write(entry);
                    }
                };
        return List.of(
                of("Listing: empty directory", healthy().only(Map.of()))
                        .asking(Check.DOWNLOAD)
                        .skipped(Stage.DOWNLOAD, "The directory has no file."),
                of(
                        "Listing: NLST 550 in an empty directory",
                        healthy().only(Map.of()).answering("NLST", "550 No files found")),
                of("Listing: nothing comes", healthy().onListings(openOnly))
                        .failed(Stage.LISTING, "The data connection opens and stays dead."),
                of("Listing: 226 is missing", healthy().onListings(FakeAction.send(entry, OK, "")))
                        .failed(Stage.LISTING, "The final reply never comes."),
                of("Listing: 226 before the data", healthy().onListings(early)),
                of("Listing: 425", healthy().onListings(reply("425 Cannot open")))
                        .failed(Stage.LISTING, "425, although the port was reached."),
                of("Listing: 426", healthy().onListings(FakeAction.send(entry, OK, "426 Broken")))
                        .failed(Stage.LISTING, "426: the server gives up half-way."),
                of(
                                "Listing: 451",
                                healthy().onListings(FakeAction.send(entry, OK, "451 Local error")))
                        .failed(Stage.LISTING, "451: the server gives up half-way."),
                of("Listing: 550", healthy().onListings(reply("550 Not allowed")))
                        .failed(Stage.LISTING, "550: every listing is refused."),
                of("Listing: LIST alone refused", healthy().answering("LIST", "550 Not allowed"))
                        .warned(Stage.LISTING, "550 for LIST, while others work."),
                of("Listing: NLST alone refused", healthy().answering("NLST", "502 No"))
                        .warned(Stage.LISTING, "502 for NLST, while others work."),
                of("Listing: MLSD promised and refused", healthy().answering("MLSD", "500 Unknown"))
                        .warned(Stage.LISTING, "500 for MLSD, which FEAT promises."),
                of(
                                "Listing: unreadable",
                                healthy()
                                        .onListings(
                                                FakeAction.send(
                                                        bytes("what is\r\nthis then\r\n"),
                                                        OK,
                                                        "226 Done")))
                        .warned(Stage.LISTING, "No line is of a form that clients know."),
                of("Listing: without end", healthy().onListings(FakeAction.sendWithoutEnd(entry))),
                of(
                        "Listing: names that are not UTF-8",
                        healthy().file("/caf\u00e9.txt", bytes("one\n"))));
    }
}
