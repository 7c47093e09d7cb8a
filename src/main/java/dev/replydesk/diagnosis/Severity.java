package dev.replydesk.diagnosis;

/** How bad a finding is for the person who wants to use the server, the worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
