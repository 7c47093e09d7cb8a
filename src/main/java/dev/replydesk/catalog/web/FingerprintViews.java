package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.Fingerprint;
import dev.replydesk.catalog.WordingPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which text behind a code each server is recognised. */
final class FingerprintViews {
    /** So many servers stand open; the others are one click away. */
    private static final int OPEN = 4;

    private static final Pattern SIGNAL = Pattern.compile("(.+)-(\\d{3})");

    private final List<Sign> signs;

    FingerprintViews(Catalog catalog) {
        signs = catalog.fingerprints().stream().flatMap(FingerprintViews::sign).toList();
    }

    /** A fingerprint that goes with a code. */
    private record Sign(Fingerprint fingerprint, String place, int code, WordingPattern pattern) {
        boolean fits(String text) {
            return pattern.fits(text);
        }
    }

    /** The servers that a code gives away by its text, the best known first. */
    record SpeakersView(List<SpeakerView> first, List<SpeakerView> more) {
        SpeakersView {
            first = List.copyOf(first);
            more = List.copyOf(more);
        }

        public boolean isEmpty() {
            return first.isEmpty();
        }

        Stream<SpeakerView> all() {
            return Stream.concat(first.stream(), more.stream());
        }
    }

    /** A server with the texts that it alone sends, or hardly anybody else. */
    record SpeakerView(String name, List<SaidView> texts) {
        SpeakerView {
            texts = List.copyOf(texts);
        }
    }

    /**
     * @param after where the text comes, in words; null where only the code matters
     * @param certainty how it was checked, in words
     * @param also other servers whose texts look like this one
     */
    record SaidView(String text, @Nullable String after, String certainty, List<String> also) {
        SaidView {
            also = List.copyOf(also);
        }

        /** What there is to say about the text, in one line. */
        public String remark() {
            String others = also.isEmpty() ? "" : "could also be " + String.join(" or ", also);
            return Stream.of(after == null ? "" : after, certainty, others)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** A line without a code and the name of a host belong to no code. */
    private static Stream<Sign> sign(Fingerprint fingerprint) {
        Matcher signal = SIGNAL.matcher(fingerprint.signal());
        if (!signal.matches()) {
            return Stream.empty();
        }
        WordingPattern pattern = WordingPattern.of(fingerprint.pattern());
        int code = Integer.parseInt(signal.group(2));
        return Stream.of(new Sign(fingerprint, signal.group(1), code, pattern));
    }

    SpeakersView of(CodeEntry entry) {
        List<SpeakerView> speakers =
                signs.stream()
                        .filter(sign -> sign.code() == entry.number())
                        .collect(
                                Collectors.groupingBy(
                                        sign -> sign.fingerprint().name(),
                                        LinkedHashMap::new,
                                        Collectors.mapping(this::said, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(speaker -> new SpeakerView(speaker.getKey(), speaker.getValue()))
                        .toList();
        int open = Math.min(OPEN, speakers.size());
        return new SpeakersView(speakers.subList(0, open), speakers.subList(open, speakers.size()));
    }

    private SaidView said(Sign sign) {
        Fingerprint fingerprint = sign.fingerprint();
        return new SaidView(
                fingerprint.example().strip(),
                after(sign.place()),
                certainty(fingerprint.confidence()),
                signs.stream()
                        .filter(other -> other.code() == sign.code())
                        .filter(other -> other.place().equals(sign.place()))
                        .filter(other -> other.fits(fingerprint.example()))
                        .map(other -> other.fingerprint().name())
                        .filter(name -> !name.equals(fingerprint.name()))
                        .distinct()
                        .toList());
    }

    private static @Nullable String after(String place) {
        return switch (place) {
            case "banner" -> "as the greeting";
            case "unknown-command" -> "after an unknown command";
            case "any" -> "after any command";
            case "reply" -> null;
            default -> "after " + place.toUpperCase(Locale.ROOT).replace('-', ' ');
        };
    }

    private static String certainty(String confidence) {
        return switch (confidence) {
            case "source-verified" -> "read in its source";
            case "doc" -> "from its documentation";
            default -> "from transcripts, not checked";
        };
    }
}
