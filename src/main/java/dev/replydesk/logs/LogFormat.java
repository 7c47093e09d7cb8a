package dev.replydesk.logs;

/**
 * A format in which a client or server writes its log.
 *
 * @param id the stable name, such as "filezilla-client"
 * @param title the format as people call it, such as "FileZilla client"
 * @param product the id of the product in the catalog that writes it, such as "filezilla"; empty
 *     where the catalog has none
 * @param side who writes it
 */
public record LogFormat(String id, String title, String product, Side side) {

    /** Who writes a log. */
    public enum Side {
        CLIENT,
        SERVER,
        WIRE
    }
}
