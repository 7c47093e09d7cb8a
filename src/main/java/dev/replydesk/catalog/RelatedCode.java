package dev.replydesk.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Another code that belongs to a code or is confused with it, and why. */
@Embeddable
public record RelatedCode(@Column(name = "related") int code, String why) {}
