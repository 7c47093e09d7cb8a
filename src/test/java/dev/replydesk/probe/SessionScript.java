package dev.replydesk.probe;

/** Parts of scripts that many sessions have in common. */
final class SessionScript {
    /** What the probe asks after the login, up to the first data connection. */
    static final String LOOKING_AROUND =
            """
            > SYST
            < 215 UNIX Type: L8
            > FEAT
            < 502 No
            > OPTS UTF8 ON
            < 502 No
            > PWD
            < 257 "/"
            > TYPE A
            < 200 ok
            > CLNT *
            < 502 No
            > HELP
            < 214 No help
            > STAT
            < 211 All is well
            """;

    private SessionScript() {}
}
