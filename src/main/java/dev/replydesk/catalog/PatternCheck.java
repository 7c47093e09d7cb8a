package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import com.google.re2j.PatternSyntaxException;
import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every pattern can be used and fits the line that stands beside it. */
final class PatternCheck implements CatalogCheck {
    private static final Pattern CODE_IN_FRONT = Pattern.compile("\\d{3}[ -]");

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        sources.eachProduct().flatMap(PatternCheck::wordings),
                        entries(sources.fingerprints()).flatMap(PatternCheck::fingerprint))
                .flatMap(problems -> problems);
    }

    private static Stream<DataProblem> wordings(Located<Product> product) {
        boolean hasReplies = !product.value().isClient();
        return product.each("wordings", Product::wordings)
                .flatMap(said -> wording(said, hasReplies && isReply(said.value())));
    }

    /** Some servers explain a reply in lines without a code. */
    private static boolean isReply(Wording wording) {
        return !wording.codes().isEmpty() && CODE_IN_FRONT.matcher(wording.example()).lookingAt();
    }

    private static Stream<DataProblem> wording(Located<Wording> said, boolean isReply) {
        String example = said.value().example();
        Stream<DataProblem> pattern =
                fits(
                        said.at("pattern", Wording::pattern),
                        isReply ? example.substring(4) : example);
        return isReply ? Stream.concat(pattern, code(said)) : pattern;
    }

    private static Stream<DataProblem> code(Located<Wording> said) {
        int code = Integer.parseInt(said.value().example().substring(0, 3));
        return said.value().codes().contains(code)
                ? Stream.empty()
                : Stream.of(
                        said.at("example", Wording::example)
                                .problem("\"codes\" lacks %d, the code here".formatted(code)));
    }

    private static Stream<DataProblem> fingerprint(Located<Fingerprint> mark) {
        return fits(mark.at("pattern", Fingerprint::pattern), mark.value().example());
    }

    private static Stream<DataProblem> fits(Located<String> pattern, String text) {
        try {
            return WordingPattern.of(pattern.value()).fits(text)
                    ? Stream.empty()
                    : Stream.of(
                            pattern.problem(
                                    "the pattern does not fit its example, \"%s\""
                                            .formatted(text)));
        } catch (PatternSyntaxException broken) {
            return Stream.of(pattern.problem("the pattern is broken: " + broken.getMessage()));
        }
    }
}
