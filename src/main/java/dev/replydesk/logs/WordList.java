package dev.replydesk.logs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words to look for in a text, whatever their case; one pass over the text finds any of them. */
final class WordList {
    private static final int SIEVE = 4096;

    private final boolean[] sieve = new boolean[SIEVE];
    private final Map<Integer, List<String>> byBeginning = new HashMap<>();

    WordList(Collection<String> words) {
        for (String word : words) {
            String lowerCase = word.toLowerCase(Locale.ROOT);
            int beginning = beginning(lowerCase.charAt(0), lowerCase.charAt(1));
            sieve[beginning] = true;
            byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>()).add(lowerCase);
        }
    }

    /** Whether the text holds one of the words. */
    boolean isIn(String text) {
        int length = text.length();
        if (length < 2) {
            return false;
        }
        char first = Character.toLowerCase(text.charAt(0));
        for (int at = 1; at < length; at++) {
            char second = Character.toLowerCase(text.charAt(at));
            int beginning = beginning(first, second);
            if (sieve[beginning] && isAt(text, at - 1, beginning)) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private boolean isAt(String text, int start, int beginning) {
        for (String word : byBeginning.getOrDefault(beginning, List.of())) {
            if (text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static int beginning(char first, char second) {
        return (first * 61 + second) % SIEVE;
    }
}
