package dev.replydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.comparison.ConfusablePairs;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {
    private final Search search = new Search(TestCatalog.get(), new ConfusablePairs());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    530 Login incorrect.                            | /causes/login-credentials-rejected
                    Response:	530 Login incorrect.                | /causes/login-credentials-rejected
                    < 530 Login incorrect.                          | /causes/login-credentials-rejected
                    2026-11-23 10:02:11 [R] 530 Login incorrect.    | /causes/login-credentials-rejected
                    ftplib.error_perm: 530 Login incorrect.         | /causes/login-credentials-rejected
                    500 OOPS: vsftpd: refusing to run with writable root inside chroot() | /causes/chroot-writable-root
                    425 Unable to build data connection: Operation not permitted | /causes/data-tls-session-reuse-required
                    Status: Server sent passive reply with unroutable address. Using server address instead. | /causes/passive-address-unroutable
                    too many connections                            | /causes/too-many-connections-total
                    530                                             | /codes/530
                    MLSD                                            | /commands/MLSD
                    425 426                                         | /compare/425/426
                    331 vs 530                                      | /compare/331/530
                    difference between 229 and 530                  | /compare/229/530
                    EPSV                                            | /commands/EPSV
                    10060                                           | /causes/connection-timed-out
                    """)
    void bestResultIsWhatWasMeant(String query, String url) {
        assertThat(urls(query)).startsWith(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    usrname             | /codes/331
                    pasive adress       | /causes/passive-address-unroutable
                    quota               | /causes/quota-exceeded
                    certificate expired | /causes/tls-certificate-untrusted
                    500 OOPS: vsftpd: refusing to run with writable root | /causes/chroot-writable-root
                    require_ssl_reuse   | /causes/data-tls-session-reuse-required
                    disk full           | /causes/disk-full
                    ftps                | /causes/tls-not-supported
                    """)
    void firstResultsHoldWhatWasMeant(String query, String url) {
        assertThat(urls(query).stream().limit(6)).contains(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ECONNREFUSED      | ECONNREFUSED
                    curl: (9)         | curl: (9)
                    GnuTLS error -15  | GnuTLS error -15
                    ftplib.error_perm | ftplib.error_perm
                    """)
    void beginningOfClientsErrorFindsItsLine(String query, String line) {
        assertThat(search.find(query, 3).results())
                .first()
                .satisfies(
                        result -> {
                            assertThat(
                                            result.said()
                                                    .map(SearchResult.Said::line)
                                                    .orElse(result.hit().title()))
                                    .contains(line);
                            assertThat(result.hit().cause()).isNotNull();
                        });
    }

    @Test
    void wordsThatWereSearchedForAreMarked() {
        assertThat(search.find("some quotas", 10).results())
                .flatExtracting(result -> result.title().pieces())
                .filteredOn(MarkedText.Piece::marked)
                .extracting(MarkedText.Piece::text)
                .contains("quota")
                .allMatch(text -> text.toLowerCase(Locale.ROOT).matches("some|quota.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u001b[31m\u202e",
                "(((((((a*)*)*)*)*)*)+$",
                "title:* OR [a TO z] \"unclosed ~ ^ \\",
                "<script>alert(1)</script>",
                "530",
                "\ud800",
                "........................ 1 2 3"
            })
    void anyTextIsSearchedFor(String text) {
        assertThat(search.find(text, 5).results()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void longTextIsCut() {
        assertThat(search.find("530 Login incorrect. " + "x".repeat(65_536), 5))
                .satisfies(answer -> assertThat(answer.cut()).isTrue())
                .satisfies(answer -> assertThat(answer.query()).hasSizeLessThanOrEqualTo(1_000));
        assertThat(search.find("a ".repeat(32_768), 5).cut()).isTrue();
    }

    private List<String> urls(String query) {
        return search.find(query, 10).results().stream().map(result -> result.hit().url()).toList();
    }
}
