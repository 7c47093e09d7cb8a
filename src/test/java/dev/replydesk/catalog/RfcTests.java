package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfcTests {

    @ParameterizedTest
    @CsvSource({
        "rfc959, 4.2.2, RFC 959 section 4.2.2",
        "rfc2389, , RFC 2389",
        "rfc542, reply list, 'RFC 542, reply list'",
        "rfc959-appendix2, Appendix II, 'RFC 959, Appendix II'",
        "draft-somers-ftp-mfxx, 3.1, draft-somers-ftp-mfxx section 3.1",
        "draft-twine-ftpmd5, , draft-twine-ftpmd5",
        "practice, , 'practice, in no RFC'",
        "non-standard: GridFTP, , no standard (GridFTP)"
    })
    void titleIsWhatPeopleCallIt(String document, @Nullable String section, String title) {
        assertThat(new Rfc(document, section).title()).isEqualTo(title);
    }

    @Test
    void urlOfRfcLeadsToItsText() {
        assertThat(new Rfc("rfc959", "4.2").url())
                .contains("https://www.rfc-editor.org/rfc/rfc959");
        assertThat(new Rfc("rfc959-appendix2", null).url())
                .contains("https://www.rfc-editor.org/rfc/rfc959");
    }

    @ParameterizedTest
    @CsvSource({"practice", "draft-somers-ftp-mfxx", "'non-standard: GridFTP'", "rfc959 (220)"})
    void urlWhenDocumentIsNoRfcIsEmpty(String document) {
        assertThat(new Rfc(document, null).url()).isEmpty();
    }
}
