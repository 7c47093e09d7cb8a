package dev.replydesk.catalog;

import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.catalog.SessionFacts.Stop;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.ReplyCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the command after which a code is shown: the one that is most typical for it. */
final class SessionPlaces {
    private static final int NO_RFC = 2;
    private static final int OTHER_MEANING = 4;
    private static final int NOT_OF_THE_STAGE = 3;
    private static final int NOT_IN_SEQUENCES = 2;
    private static final int NOT_IN_TEXT = 1;
    private static final int NOT_PLAIN = 1;
    private static final int IN_PLACE_OF_PLAIN = 1;
    private static final int ALTERNATIVES = -5;
    private static final int IN_SUCCESSION = -4;
    private static final Map<String, Integer> CONFORMANCE =
            Map.of("mandatory", 0, "pseudo", 0, "optional", 1, "draft", 4, "historic", 5);

    private final SessionFacts facts;
    private final Catalog catalog;
    private final Map<String, Integer> plainReplies = new HashMap<>();
    private final Map<Integer, List<Candidate>> candidates = new HashMap<>();

    SessionPlaces(SessionFacts facts) {
        this.facts = facts;
        catalog = facts.catalog();
        new SessionWalk(facts, List.of())
                .through(List.of())
                .orElseThrow()
                .stops()
                .forEach(stop -> plainReplies.put(key(stop), Objects.requireNonNull(stop.reply())));
    }

    private static String key(Stop stop) {
        return stop.verb() + stop.later();
    }

    private record Candidate(SessionPlace place, int score) {}

    private record Pair(Candidate left, Candidate right, int score) {
        List<SessionPlace> places() {
            return List.of(left.place(), right.place());
        }
    }

    /** Where a code is shown; empty when the facts know no command that it answers. */
    Optional<SessionPlace> best(int code) {
        return candidates(code).stream().findFirst().map(Candidate::place);
    }

    /**
     * Where two codes may be shown together, the best choice first: after one command, or one after
     * the other, where the facts say so.
     */
    Stream<List<SessionPlace>> pairs(int left, int right) {
        List<Candidate> others = candidates(right);
        return candidates(left).stream()
                .flatMap(one -> others.stream().map(other -> pair(one, other)))
                .sorted(Comparator.comparingInt(Pair::score))
                .map(Pair::places);
    }

    private Pair pair(Candidate left, Candidate right) {
        SessionPlace one = left.place();
        SessionPlace other = right.place();
        int together = 0;
        if (areAlternatives(one, other)) {
            together = ALTERNATIVES;
        } else if (isFollowedBy(one, other) || isFollowedBy(other, one)) {
            together = IN_SUCCESSION;
        }
        return new Pair(left, right, left.score() + right.score() + together);
    }

    private static boolean areAlternatives(SessionPlace one, SessionPlace other) {
        return one.verb().equals(other.verb())
                && one.reply().phase() == other.reply().phase()
                && !one.isOutOfOrder()
                && !other.isOutOfOrder();
    }

    private boolean isFollowedBy(SessionPlace one, SessionPlace other) {
        for (SequenceStep step : facts.after(one.asStop())) {
            boolean exact = Objects.equals(step.nextReply(), other.code());
            boolean follows =
                    switch (step.relation()) {
                        case "finish", "marker" -> exact && one.verb().equals(other.verb());
                        case "typical" -> exact && other.verb().equals(step.nextCommand());
                        case "required" ->
                                !one.isOutOfOrder() && other.verb().equals(step.nextCommand());
                        default -> false;
                    };
            if (follows) {
                return true;
            }
        }
        return false;
    }

    private List<Candidate> candidates(int code) {
        return candidates.computeIfAbsent(code, this::findCandidates);
    }

    private List<Candidate> findCandidates(int code) {
        List<Candidate> found =
                catalog.commandsAnsweredBy(code).stream()
                        .filter(SessionPlaces::occursInSessions)
                        .map(command -> candidate(command, code))
                        .sorted(
                                Comparator.comparingInt(Candidate::score)
                                        .thenComparingInt(place -> stageOf(place.place()))
                                        .thenComparingInt(place -> orderInStage(place.place())))
                        .toList();
        boolean tellsOfOrder = !found.isEmpty() && found.getFirst().place().isOutOfOrder();
        return found.stream()
                .filter(candidate -> !tellsOfOrder || candidate.place().isOutOfOrder())
                .toList();
    }

    private static boolean occursInSessions(CommandEntry command) {
        return !command.isPseudo() || command.verb().equals(Command.CONNECT);
    }

    private int stageOf(SessionPlace place) {
        int stage = facts.stageOf(place.verb());
        return stage == 0 ? Integer.MAX_VALUE : stage;
    }

    private int orderInStage(SessionPlace place) {
        return catalog.stages().stream()
                .filter(stage -> stage.position() == facts.stageOf(place.verb()))
                .findFirst()
                .map(stage -> stage.commands().indexOf(place.verb()))
                .orElse(0);
    }

    private Candidate candidate(CommandEntry command, int code) {
        CommandReply reply = command.reply(code).orElseThrow();
        var place = new SessionPlace(command.verb(), reply, missing(command.verb(), code));
        return new Candidate(place, score(command, place));
    }

    private int score(CommandEntry command, SessionPlace place) {
        CodeEntry entry = catalog.code(place.code()).orElseThrow();
        String verb = command.verb();
        int score = CONFORMANCE.getOrDefault(command.conformance(), 4);
        score += place.reply().isPractice() ? NO_RFC : 0;
        score += entry.primary().origin().equals(place.reply().codeOrigin()) ? 0 : OTHER_MEANING;
        score += isOfStage(place) ? 0 : NOT_OF_THE_STAGE;
        score += isInSequences(place) ? 0 : NOT_IN_SEQUENCES;
        score +=
                entry.text().filter(text -> text.after().containsKey(verb)).isPresent()
                        ? 0
                        : NOT_IN_TEXT;
        score += SessionFacts.PLAIN_SESSION.contains(verb) ? 0 : NOT_PLAIN;
        score += takesPlainPlace(place) ? IN_PLACE_OF_PLAIN : 0;
        return score;
    }

    private boolean isOfStage(SessionPlace place) {
        return catalog.stages().stream()
                .filter(stage -> stage.commands().contains(place.verb()))
                .anyMatch(stage -> stage.codes().contains(place.code()));
    }

    private boolean isInSequences(SessionPlace place) {
        return catalog.sequence().stream()
                .anyMatch(
                        step ->
                                step.fromCommand().equals(place.verb())
                                        && (Objects.equals(step.fromReply(), place.code())
                                                || isFinish(step, place)));
    }

    private static boolean isFinish(SequenceStep step, SessionPlace place) {
        return SequenceStep.SAME.equals(step.nextCommand())
                && Objects.equals(step.nextReply(), place.code());
    }

    private boolean takesPlainPlace(SessionPlace place) {
        if (new ReplyCode(place.code()).outcome().isNegative()) {
            return false;
        }
        boolean later = place.reply().phase() == Phase.SECOND;
        Integer plain = plainReplies.get(key(new Stop(place.verb(), place.code(), later)));
        return plain != null && plain != place.code();
    }

    /** The commands that should have come before, when the code says that one of them did not. */
    private List<String> missing(String verb, int code) {
        if (!new ReplyCode(code).outcome().isNegative()) {
            return List.of();
        }
        return facts.after(new Stop(verb, code)).stream()
                .filter(step -> step.relation().equals("required"))
                .flatMap(step -> Optional.ofNullable(step.nextCommand()).stream())
                .toList();
    }
}
