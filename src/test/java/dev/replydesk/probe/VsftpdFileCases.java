package dev.replydesk.probe;

import static dev.replydesk.probe.VsftpdCases.of;
import static dev.replydesk.probe.VsftpdCases.plain;

import dev.replydesk.transcript.Stage;
import java.util.List;

/** vsftpd as its settings make it: directories and files. */
final class VsftpdFileCases {
    private VsftpdFileCases() {}

    static List<ProbeCase> all() {
        return List.of(
                of("path does not exist", plain())
                        .run(run -> run.in("/no/such/folder"))
                        .failed(Stage.PATH, "550: CWD leads nowhere."),
                of("empty directory", plain())
                        .run(run -> run.in("incoming"))
                        .asking(Check.DOWNLOAD)
                        .skipped(Stage.DOWNLOAD, "The directory has no file."),
                of("dirlist_enable=NO", plain("dirlist_enable=NO"))
                        .run(run -> run.fetching("welcome.txt"))
                        .asking(Check.DOWNLOAD)
                        .failed(Stage.LISTING, "550: listings are forbidden."),
                of("download_enable=NO", plain("download_enable=NO"))
                        .asking(Check.DOWNLOAD)
                        .failed(Stage.DOWNLOAD, "550: downloads are forbidden."),
                of("write_enable=NO", plain("write_enable=NO"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "550: nobody may write."),
                of("directory not writable", plain().prepare("chmod a-w /home/desk/incoming"))
                        .run(run -> run.in("incoming"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "553: the file system refuses the file."),
                of("anonymous may not write", plain().allowAnonymous())
                        .run(run -> run.as("anonymous", ""))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "550: anonymous may read only."),
                of(
                                "disk full",
                                plain().prepare(
                                                "mount -t tmpfs -o size=4k,uid=4711 tmpfs /home/desk/incoming",
                                                "head -c 4096 /dev/zero >/home/desk/incoming/full"))
                        .run(run -> run.in("incoming"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "The file system has no room."),
                of("DELE forbidden", plain("cmds_denied=DELE"))
                        .asking(Check.UPLOAD)
                        .leavingAFile()
                        .warned(Stage.UPLOAD, "What was written cannot be deleted."),
                of("file to fetch is missing", plain())
                        .run(run -> run.fetching("nothing.txt"))
                        .asking(Check.DOWNLOAD)
                        .failed(Stage.DOWNLOAD, "550: there is no such file."));
    }
}
