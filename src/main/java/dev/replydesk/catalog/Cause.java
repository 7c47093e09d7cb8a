package dev.replydesk.catalog;

import java.util.List;

/**
 * What can be behind replies of several products.
 *
 * @param id the stable name, such as "passive-address-unroutable"
 * @param stage the part of a session in which it shows
 * @param advice what to do, whichever product it is
 * @param codes the reply codes under which it usually appears
 * @param howToBeSure the lines that prove it and the checks that decide
 * @param fixes what to set, by product
 * @param lookAlikes other causes that show the same lines
 */
public record Cause(
        String id,
        String title,
        String stage,
        String explanation,
        Advice advice,
        List<Integer> codes,
        List<String> howToBeSure,
        List<CauseFix> fixes,
        List<LookAlike> lookAlikes) {
    public Cause {
        codes = List.copyOf(codes);
        howToBeSure = List.copyOf(howToBeSure);
        fixes = List.copyOf(fixes);
        lookAlikes = List.copyOf(lookAlikes);
    }

    /** What to do at each end of the control connection, in a sentence or two. */
    public record Advice(String server, String client) {}

    /**
     * What to set in one product.
     *
     * @param product the id of a server or client product; "generic" when it is none of them
     * @param file where the snippet goes: a file, a shell or a language
     */
    public record CauseFix(String product, String text, String file, String snippet) {}

    /**
     * A cause that is easily taken for this one.
     *
     * @param cause its id
     * @param tell what is different there
     */
    public record LookAlike(String cause, String tell) {}
}
