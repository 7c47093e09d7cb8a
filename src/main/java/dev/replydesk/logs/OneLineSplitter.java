package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes a log apart again of which a form or a forum made one line. */
final class OneLineSplitter {
    private static final int SHORTEST = 150;
    private static final int FEWEST = 3;

    private final Pattern starts;

    OneLineSplitter() {
        String labels =
                LogData.words("labels").values().stream()
                        .flatMap(List::stream)
                        .filter(word -> word.length() > 3)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        starts =
                Pattern.compile(
                        "(?:^|\\s)((?i:"
                                + labels
                                + ") ?:>?\\s|-{3,4}> |<-{3} |ftp> |[<>.*] \\d{4}-\\d\\d-\\d\\d "
                                + "|[<>] (?:[1-6][0-5]\\d[ -]|(?:USER|PASS|AUTH|PASV|EPSV|QUIT|TYPE"
                                + "|LIST|MLSD|STOR|RETR|FEAT|CWD|PWD|PBSZ|PROT|SYST|OPTS)\\b))");
    }

    List<String> split(String line) {
        if (line.length() < SHORTEST || line.startsWith("{")) {
            return List.of(line);
        }
        var cuts = new ArrayList<Integer>();
        Matcher matcher = starts.matcher(line);
        for (int from = 0; matcher.find(from); from = matcher.end(1) - 1) {
            cuts.add(matcher.start(1));
        }
        if (cuts.size() < FEWEST) {
            return List.of(line);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        for (int cut : cuts) {
            parts.add(line.substring(from, cut));
            from = cut;
        }
        parts.add(line.substring(from));
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
