package dev.replydesk.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** The filters of the index as its form sends them; what was not sent is null. */
record CodesQuery(
        @Nullable String q,
        @BindParam("class") @Nullable List<String> classes,
        @BindParam("group") @Nullable List<String> groups,
        @Nullable String origin,
        @Nullable String command,
        @Nullable String all) {

    CodesFilter filter() {
        return new CodesFilter(
                text(q),
                CodesFilter.digits(values(classes)),
                CodesFilter.digits(values(groups)),
                text(origin),
                text(command),
                text(all).equals("true"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> values(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
