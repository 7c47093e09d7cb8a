package dev.replydesk.catalog;

/**
 * A wording that fits a line.
 *
 * @param literals how many characters of the line it fixes; the more, the surer is the match
 */
public record WordingMatch(ProductWording said, int literals) {}
