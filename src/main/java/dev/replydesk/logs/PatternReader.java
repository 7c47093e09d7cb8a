package dev.replydesk.logs;

import dev.replydesk.logs.LineRule.Fit;
import dev.replydesk.logs.Saying.Continued;
import dev.replydesk.logs.Saying.LoggedInAs;
import dev.replydesk.logs.Saying.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines by patterns: those of the format first, then those that many formats share. */
final class PatternReader implements LineReader {
    private final HeadStripper heads;
    private final Format format;
    private final LineRules own;
    private final LineRules common;
    private final Labels labels;
    private final Vocabulary vocabulary;
    private final RuleMeaning meaning;

    PatternReader(Format format, LogKnowledge knowledge) {
        this.format = format;
        heads = new HeadStripper(format.heads(), knowledge.heads());
        own = new LineRules(format.lines());
        common = knowledge.commonLines();
        labels = knowledge.labels();
        vocabulary = knowledge.vocabulary();
        meaning = new RuleMeaning(vocabulary, format.format().side() == LogFormat.Side.CLIENT);
    }

    @Override
    public Reading read(String line) {
        Head head = heads.strip(line);
        var sayings = new ArrayList<Saying>();
        String key = head.key();
        if (!head.user().isEmpty()) {
            sayings.add(new LoggedInAs(head.user()));
        }
        var rest = new SearchedText(head.rest());
        Optional<Fit> fit = own.fit(rest);
        if (fit.isPresent()) {
            key = fit.get().part("key").isEmpty() ? key : fit.get().part("key");
            sayings.addAll(meaning.of(fit.get(), head.loud()));
        } else if (!head.rest().isEmpty()) {
            sayings.addAll(common(rest, head.loud()));
        }
        return new Reading(head.time(), key, line.length(), sayings);
    }

    private List<Saying> common(SearchedText rest, boolean loud) {
        String text = rest.text();
        Optional<List<Saying>> labelled = labels.read(text).flatMap(label -> labelled(text, label));
        if (labelled.isPresent()) {
            return labelled.get();
        }
        Optional<Fit> fit = common.fit(rest);
        if (fit.isPresent()) {
            return meaning.of(fit.get(), loud);
        }
        return wire(text).map(List::of).orElseGet(() -> unknown(text, loud));
    }

    private Optional<List<Saying>> labelled(String line, Labels.Labelled label) {
        String content = label.content();
        return switch (label.kind()) {
            case COMMAND ->
                    (format.labelled() ? Wire.command(content) : Wire.marked(content))
                            .map(List::of);
            case REPLY -> reply(content).map(List::of);
            case STATUS -> format.labelled() ? status(content) : Optional.empty();
            case ERROR ->
                    format.labelled()
                            ? Optional.of(vocabulary.message(content, ""))
                            : Optional.empty();
        };
    }

    /** What follows "Response:"; behind "Received:" a server has commands. */
    private Optional<Saying> reply(String content) {
        Optional<Saying> wire = Wire.marked(content);
        if (wire.filter(said -> !(said instanceof Saying.Sent)).isPresent()) {
            return wire;
        }
        if (format.labelled()) {
            return Optional.of(new Continued(content));
        }
        return wire.isPresent() ? Wire.bare(content) : Optional.empty();
    }

    private Optional<List<Saying>> status(String content) {
        return Optional.of(
                common.fit(new SearchedText(content))
                        .map(fit -> meaning.of(fit, true))
                        .orElseGet(() -> vocabulary.message(content, "")));
    }

    private static Optional<Saying> wire(String text) {
        Optional<String> behindArrow = Wire.behindArrow(text);
        if (behindArrow.isEmpty()) {
            boolean quoted = text.startsWith("'") || text.startsWith("\"");
            return quoted
                    ? Wire.marked(text).map(PatternReader::unmarked)
                    : Wire.bare(text).or(() -> InnerArrow.read(text));
        }
        String content = behindArrow.get();
        boolean fromServer = text.startsWith("<");
        Optional<Saying> marked = Wire.marked(content);
        if (marked.isPresent() || content.isEmpty()) {
            return fromServer ? marked.map(Wire::perhaps) : marked;
        }
        return fromServer ? Optional.of(new Continued(content)) : upperCase(content);
    }

    /** Quotes alone make no reply of a number. */
    private static Saying unmarked(Saying saying) {
        return saying instanceof Saying.Answered(var text, var marked)
                ? new Saying.Answered(text, false)
                : saying;
    }

    private static Optional<Saying> upperCase(String content) {
        String verb = Wire.verb(content);
        boolean shouted = verb.length() < 6 && verb.chars().allMatch(Character::isUpperCase);
        return shouted ? Wire.command(content) : Optional.empty();
    }

    private List<Saying> unknown(String text, boolean loud) {
        String content = Wire.behindArrow(text).orElse(text);
        if (loud || vocabulary.matters(content) || vocabulary.repeatsReply(content)) {
            boolean server = format.format().side() == LogFormat.Side.SERVER;
            return List.of(
                    server && !vocabulary.repeatsReply(content)
                            ? new Saying.Note(content)
                            : new Unknown(content));
        }
        return List.of(new Continued(content));
    }
}
