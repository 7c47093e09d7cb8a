package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Fingerprint;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.catalog.web.FingerprintViews.SaidView;
import dev.replydesk.catalog.web.FingerprintViews.SpeakerView;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintViewsTests {
    private final Catalog catalog = TestCatalog.get();
    private final FingerprintViews views = new FingerprintViews(catalog);

    @Test
    void everyFingerprintFitsItsExampleAndIsNamedAsItsProduct() {
        for (Fingerprint fingerprint : catalog.fingerprints()) {
            assertThat(Pattern.compile(fingerprint.pattern()).matcher(fingerprint.example()).find())
                    .as(fingerprint.example())
                    .isTrue();
            assertThat(
                            catalog.product(fingerprint.product())
                                    .map(Product::name)
                                    .orElse(fingerprint.name()))
                    .isEqualTo(fingerprint.name());
        }
    }

    @Test
    void everyFingerprintOfCodeIsOnThePageOfThatCode() {
        long onPages =
                catalog.codes().stream()
                        .map(views::of)
                        .flatMap(FingerprintViews.SpeakersView::all)
                        .mapToLong(speaker -> speaker.texts().size())
                        .sum();
        long withoutCode =
                catalog.fingerprints().stream()
                        .map(Fingerprint::signal)
                        .filter(signal -> signal.equals("any-detail") || signal.equals("host-name"))
                        .count();
        assertThat(onPages).isEqualTo(catalog.fingerprints().size() - withoutCode);
    }

    @ParameterizedTest
    @CsvSource({
        "220, CrushFTP, CrushFTP Server Ready!, 'as the greeting, from its documentation'",
        "214, Pure-FTPd, Pure-FTPd - http://pureftpd.org/, 'after SITE HELP, read in its source'",
        "500, vsftpd, Unknown command., 'after an unknown command, read in its source'",
        "331, vsftpd, Please specify the password., read in its source",
        "220, No FTP server: a mail server, mail.example.com ESMTP Postfix,"
                + " 'as the greeting, from transcripts, not checked'",
        "234, SFTPGo, AUTH command ok. Expecting TLS Negotiation.,"
                + " 'read in its source, could also be Microsoft IIS'"
    })
    void textSaysWhereItComesAndHowSureItIs(int code, String name, String text, String remark) {
        assertThat(views.of(catalog.code(code).orElseThrow()).all())
                .filteredOn(speaker -> speaker.name().equals(name))
                .flatExtracting(SpeakerView::texts)
                .filteredOn(said -> said.text().equals(text))
                .extracting(SaidView::remark)
                .containsExactly(remark);
    }

    @Test
    void ofCodeWithoutFingerprintsIsEmpty() {
        assertThat(views.of(catalog.code(110).orElseThrow()).isEmpty()).isTrue();
    }
}
