package dev.replydesk.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a number in the field sc-substatus of a log of Microsoft IIS says beyond the reply code.
 *
 * @param cause the id of the cause; null where none of ours fits
 * @param verified whether the meaning was read in Microsoft's own text
 */
@Embeddable
public record IisSubStatus(
        int number,
        String meaning,
        @Nullable String cause,
        @Column(name = "origin") String origin,
        boolean verified) {}
