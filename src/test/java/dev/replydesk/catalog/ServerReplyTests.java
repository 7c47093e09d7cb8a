package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ServerReplyTests {
    private static final CatalogData DATA = new CatalogFiles().read();

    private static final Set<String> CAUSES =
            DATA.causes().stream().map(Cause::id).collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> everyProductNamesKnownCausesAndCommandsAndItsPatternsMatch() {
        return DATA.servers().stream()
                .map(product -> DynamicTest.dynamicTest(product.id(), () -> check(product)));
    }

    private static void check(ServerProduct product) {
        assertThat(product.replies()).isNotEmpty();
        assertThat(product.replies())
                .allSatisfy(
                        reply -> {
                            assertThat(CAUSES).contains(reply.cause());
                            assertThat(reply.explanation()).isNotBlank();
                            assertThat(reply.serverFix()).isNotBlank();
                            assertThat(reply.clientFix()).isNotBlank();
                            assertThat(reply.severity()).isIn("info", "warning", "error");
                            assertThat(matches(reply)).as(reply.example()).isTrue();
                        });
    }

    /** The pattern is for the text behind the code, or for the whole line where there is none. */
    private static boolean matches(ServerReply reply) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String text =
                reply.codes().isEmpty()
                        ? reply.example()
                        : reply.example().replaceFirst("^\\d{3}[ -]", "");
        return Pattern.compile(reply.pattern(), flags).matcher(text).find();
    }

    @Test
    void idsOfCausesAndRanksOfProductsAreUnique() {
        assertThat(DATA.causes()).extracting(Cause::id).doesNotHaveDuplicates();
        assertThat(DATA.servers()).extracting(ServerProduct::rank).doesNotHaveDuplicates();
    }
}
