package dev.replydesk.catalog.datafile;

/**
 * One thing that is wrong in a data file.
 *
 * @param file its path, such as "catalog/servers/vsftpd.yaml"
 * @param line counted from 1
 */
public record DataProblem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
