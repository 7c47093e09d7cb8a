package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The data files are there, and reading them finds nothing wrong. */
class CatalogFilesTests {
    private final CatalogData data = new CatalogFiles().read();

    @Test
    void readFindsEveryFile() {
        assertThat(data.codes()).hasSize(94);
        assertThat(data.commands())
                .extracting(CommandEntry::verb)
                .contains("CONNECT", "ANY", "STOR");
        assertThat(data.sequence()).hasSizeGreaterThan(100);
        assertThat(data.stages()).isNotEmpty();
        assertThat(data.digits())
                .extracting(DigitMeaning::position)
                .contains("first", "second", "third");
        assertThat(data.socketErrors()).isNotEmpty();
    }

    @Test
    void checksumIsTheSameForTheSameFiles() {
        assertThat(new CatalogFiles().checksum()).isEqualTo(new CatalogFiles().checksum());
    }

    @Test
    void file150SaysWhatPeopleComeFor() {
        CodeText text = textOf(150);
        assertThat(text.after()).containsKeys("RETR", "STOR");
        assertThat(text.howToFix().client()).anyMatch(fix -> fix.contains("firewall"));
        assertThat(text.description()).contains("second reply");
    }

    @Test
    void file331SaysWhatPeopleComeFor() {
        CodeText text = textOf(331);
        assertThat(text.summary() + text.description()).contains("password");
        assertThat(text.toString()).contains("`PASS`");
        assertThat(text.related()).extracting(RelatedCode::code).contains(530);
    }

    private CodeText textOf(int number) {
        return data.codes().stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .flatMap(CodeEntry::text)
                .orElseThrow();
    }
}
