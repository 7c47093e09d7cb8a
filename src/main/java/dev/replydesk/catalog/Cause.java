package dev.replydesk.catalog;

import java.util.List;

/**
 * What can be behind replies of several products.
 *
 * @param id the stable name, such as "passive-address-unroutable"
 * @param stage the part of a session in which it shows
 * @param codes the reply codes under which it usually appears
 */
public record Cause(
        String id, String title, String stage, String explanation, List<Integer> codes) {
    public Cause {
        codes = List.copyOf(codes);
    }
}
