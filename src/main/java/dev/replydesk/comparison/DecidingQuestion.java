package dev.replydesk.comparison;

/** One question that tells two codes apart: yes points to one of them, no to the other. */
public record DecidingQuestion(String question, Answer yes, Answer no) {

    /** The code that an answer points to, and why. */
    public record Answer(int code, String why) {}
}
