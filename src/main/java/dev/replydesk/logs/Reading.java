package dev.replydesk.logs;

import java.util.List;

/**
 * What was read from one line.
 *
 * @param time milliseconds since midnight, or {@link TimeOfDay#NONE}
 * @param key what tells this session from others; empty when nothing does
 * @param length how long the line was
 */
record Reading(long time, String key, int length, List<Saying> sayings) {}
