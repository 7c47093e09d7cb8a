package dev.replydesk.logs;

import java.util.List;

/** Tells in which format a log is, by the lines it begins with. */
final class Detector {
    /** How many lines are looked at. */
    static final int SAMPLE = 300;

    private static final int ENOUGH = 3;
    private static final int MOST_OF_A_KIND = 8;
    private static final int SEARCHED = 400;

    private final List<Format> formats;
    private final LogKnowledge knowledge;

    Detector(LogKnowledge knowledge) {
        formats = knowledge.formats();
        this.knowledge = knowledge;
    }

    /** The format that most lines speak for; the last one that is known if hardly any does. */
    Format detect(List<String> sample) {
        List<String> lines =
                sample.stream().filter(line -> !line.isBlank()).map(Detector::cut).toList();
        List<String> bare = bare(lines, List.of());
        Format best = best(false, lines, bare);
        if (!best.fallback()) {
            return best;
        }
        return lines.size() == 1 ? formats.get(formats.size() - 2) : best(true, lines, bare);
    }

    private Format best(boolean fallback, List<String> lines, List<String> bare) {
        Format best = formats.getLast();
        int most = ENOUGH - 1;
        for (Format format : formats) {
            if (format.fallback() != fallback) {
                continue;
            }
            List<String> own = format.heads().isEmpty() ? bare : bare(lines, format.heads());
            int score = score(format, lines, own);
            if (score > most) {
                most = score;
                best = format;
            }
        }
        return best;
    }

    private List<String> bare(List<String> lines, List<String> own) {
        var heads = new HeadStripper(own, knowledge.heads());
        return lines.stream().map(line -> heads.strip(line).rest()).toList();
    }

    private static int score(Format format, List<String> lines, List<String> bare) {
        int score = 0;
        for (Format.Mark mark : format.marks()) {
            int hits = 0;
            for (int index = 0; index < lines.size() && hits < MOST_OF_A_KIND; index++) {
                boolean fits =
                        mark.pattern().find(lines.get(index)).isPresent()
                                || mark.pattern().find(bare.get(index)).isPresent();
                hits += fits ? 1 : 0;
            }
            score += hits * mark.weight();
        }
        return score;
    }

    private static String cut(String line) {
        return line.length() > SEARCHED ? line.substring(0, SEARCHED) : line;
    }
}
