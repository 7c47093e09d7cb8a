package dev.replydesk.catalog;

import jakarta.persistence.Embeddable;

/**
 * What gives a server product away.
 *
 * @param product the stable name of the product, which need not be one whose replies we know;
 *     "not-ftp" stands for servers of other protocols
 * @param name the product as people write it
 * @param signal where the pattern applies: "banner-220", "syst-215", "reply-331" and so on
 * @param pattern a regular expression for the text behind the code; its first group is the version
 * @param example a text that it fits
 * @param confidence how it was checked: source-verified, doc or known
 */
@Embeddable
public record Fingerprint(
        String product,
        String name,
        String signal,
        String pattern,
        String example,
        String confidence) {}
