package dev.replydesk.probe;

import static dev.replydesk.testing.FakeAction.asUsual;

import dev.replydesk.testing.FakeAction;
import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.transcript.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Servers whose downloads or uploads go wrong. */
final class TransferCases {
    private static final String OK = "150 Here it comes";
    private static final byte[] HALF = "Welcome to".getBytes(StandardCharsets.US_ASCII);

    private TransferCases() {}

    static List<ProbeCase> all() {
        return Stream.concat(downloads().stream(), uploads().stream()).toList();
    }

    private static ProbeCase of(String name, FakeSetup setup) {
        return ProbeCase.of(name, CaseServer.fake(setup))
                .run(run -> run.waiting(Duration.ofSeconds(1)));
    }

    private static ProbeCase download(String name, FakeSetup setup) {
        return of("Download: " + name, setup)
                .run(run -> run.waiting(Duration.ofSeconds(1)).fetching("welcome.txt"))
                .asking(Check.DOWNLOAD);
    }

    private static ProbeCase upload(String name, FakeSetup setup) {
        return of("Upload: " + name, setup).asking(Check.UPLOAD);
    }

    private static FakeSetup healthy() {
        return FakeFtpServer.healthy();
    }

    private static List<ProbeCase> downloads() {
        return List.of(
                download("healthy", healthy()),
                download("file of no bytes", healthy().only(Map.of("/welcome.txt", new byte[0]))),
                of("Download: no file there", healthy().only(Map.of()))
                        .asking(Check.DOWNLOAD)
                        .skipped(Stage.DOWNLOAD, "The directory has no file."),
                download("550", healthy().answering("RETR", "550 Permission denied"))
                        .failed(Stage.DOWNLOAD, "550: the file is refused."),
                download(
                                "fewer bytes than SIZE says",
                                healthy().on("RETR", FakeAction.send(HALF, OK, "226 Done")))
                        .failed(Stage.DOWNLOAD, "226, although bytes are missing."),
                download("SIZE refused", healthy().answering("SIZE", "502 No")),
                download(
                                "451 at the end",
                                healthy().on("RETR", FakeAction.send(HALF, OK, "451 Disk error")))
                        .failed(Stage.DOWNLOAD, "451: the server gives up half-way."),
                download("226 is missing", healthy().on("RETR", FakeAction.send(HALF, OK, "")))
                        .failed(Stage.DOWNLOAD, "The final reply never comes."),
                download("line ends are changed", healthy().on("RETR", asText()))
                        .failed(Stage.DOWNLOAD, "More bytes than SIZE says: CR LF for LF."),
                download("without end", healthy().on("RETR", FakeAction.sendWithoutEnd(HALF)))
                        .failed(Stage.DOWNLOAD, "More bytes than SIZE says, and no end of them."),
                download("REST is ignored", healthy().answering("REST", "350 Restarting"))
                        .asking(Check.RESUME)
                        .warned(Stage.DOWNLOAD, "The file starts from the beginning again."),
                download("REST refused", healthy().answering("REST", "502 No"))
                        .asking(Check.RESUME)
                        .warned(Stage.DOWNLOAD, "502: a download cannot be resumed."),
                download(
                                "ends the session at RETR",
                                healthy().droppingAt("RETR", "500 OOPS: child died"))
                        .failed(Stage.DOWNLOAD, "The session ends instead."));
    }

    /** Translates line ends in binary transfers as well. */
    private static FakeAction asText() {
        byte[] text = "Welcome to the reply desk.\r\n".getBytes(StandardCharsets.US_ASCII);
        return FakeAction.send(text, OK, "226 Done");
    }

    private static List<ProbeCase> uploads() {
        FakeAction ignoredAppend = asUsual("STOR");
        return List.of(
                upload("healthy", healthy()),
                upload("healthy, with a name", healthy())
                        .run(run -> run.writing("probe-was-here.txt")),
                upload("healthy, resumed", healthy()).asking(Check.RESUME),
                upload("550", healthy().answering("STOR", "550 Permission denied"))
                        .failed(Stage.UPLOAD, "550: nobody may write."),
                upload("553", healthy().answering("STOR", "553 Name not allowed"))
                        .failed(Stage.UPLOAD, "553: the name is refused."),
                upload("452", healthy().answering("STOR", "452 No space left"))
                        .failed(Stage.UPLOAD, "452: there is no room."),
                upload("552 after the data", healthy().on("STOR", swallowing("552 Quota used up")))
                        .failed(Stage.UPLOAD, "552: the quota is used up."),
                upload("content is damaged", healthy().on("STOR", damaging()))
                        .failed(Stage.UPLOAD, "What is read back differs."),
                upload("DELE refused", healthy().answering("DELE", "550 Keep it"))
                        .leavingAFile()
                        .warned(Stage.UPLOAD, "What was written cannot be deleted."),
                upload("APPE overwrites", healthy().on("APPE", ignoredAppend))
                        .asking(Check.RESUME)
                        .warned(Stage.UPLOAD, "What is appended replaces the file."),
                upload("APPE refused", healthy().answering("APPE", "502 No")).asking(Check.RESUME),
                upload(
                                "ends the session at STOR",
                                healthy().droppingAt("STOR", "500 OOPS: child died"))
                        .failed(Stage.UPLOAD, "The session ends instead."));
    }

    /** Takes the bytes, keeps none, and refuses in the end. */
    private static FakeAction swallowing(String last) {
        return (session, argument) -> {
            try (var data = session.openData()) {
                session.reply("150 Send it");
                data.getInputStream().readAllBytes();
            }
            session.reply(last);
        };
    }

    /** Stores other bytes than those that come. */
    private static FakeAction damaging() {
        return (session, argument) -> {
            session.store(argument, "Something else.\n".getBytes(StandardCharsets.US_ASCII));
            swallowing("226 Done").run(session, argument);
        };
    }
}
