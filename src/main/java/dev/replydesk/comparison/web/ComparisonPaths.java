package dev.replydesk.comparison.web;

import java.util.List;
import java.util.stream.Collectors;

/** Where comparisons are. */
final class ComparisonPaths {

    private ComparisonPaths() {}

    /**
     * The page of these codes, each of them given once: pairs have one order, more codes keep
     * theirs, one code alone has its own page, and for none there is the form.
     */
    static String of(List<Integer> codes) {
        return switch (codes.size()) {
            case 0 -> "/compare";
            case 1 -> "/codes/" + codes.getFirst();
            case 2 -> canonical(codes);
            default -> inOrder(codes);
        };
    }

    /** The one page that stands for all orders of these codes. */
    static String canonical(List<Integer> codes) {
        return inOrder(codes.stream().sorted().toList());
    }

    /** What the Link header says of that page. */
    static String canonicalLink(List<Integer> codes) {
        return "<" + canonical(codes) + ">; rel=\"canonical\"";
    }

    private static String inOrder(List<Integer> codes) {
        return codes.stream()
                .map(Object::toString)
                .collect(Collectors.joining("/", "/compare/", ""));
    }

    /** The form with these codes filled in and room for one more. */
    static String adding(List<Integer> codes) {
        String also =
                codes.stream().skip(2).map(code -> "&also=" + code).collect(Collectors.joining());
        return "/compare?left=" + codes.getFirst() + "&right=" + codes.get(1) + also + "&add=true";
    }
}
