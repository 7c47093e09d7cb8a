package dev.replydesk.catalog;

/**
 * A wording that fits a line.
 *
 * @param literals how many characters of the line it fixes; the more, the surer is the match
 * @param coverage the share of the line that these are, from 0 to 1
 */
public record WordingMatch(ProductWording said, int literals, double coverage) {}
