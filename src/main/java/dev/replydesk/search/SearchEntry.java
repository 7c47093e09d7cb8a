package dev.replydesk.search;

/**
 * What the index holds of a page.
 *
 * @param words what else the page says, for finding it
 * @param weight how much a match counts; 1 is usual
 */
record SearchEntry(SearchHit hit, String words, float weight) {}
