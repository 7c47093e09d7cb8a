package dev.replydesk.diagnosis;

/**
 * Which product a server is, by what it gives away.
 *
 * @param product the id of the product in the catalog
 * @param name the product as people write it
 * @param version empty where it does not show
 * @param confidence from 0 to 1
 */
public record ServerGuess(String product, String name, String version, double confidence) {}
