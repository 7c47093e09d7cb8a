package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.SessionDrawing.Canvas;
import dev.replydesk.catalog.SessionDrawing.Chip;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionDrawingTests {
    private final Catalog catalog = TestCatalog.get();

    @Test
    void ofTwoCodesMarksThemAndTellsTheSessionInWords() {
        SessionDrawing drawing = draw(150, 331);
        assertThat(drawing.title()).isEqualTo("331 and 150 in one session");
        assertThat(drawing.description())
                .startsWith("Connect 220, USER 331, PASS 230, TYPE 200, PASV 227, RETR 150,")
                .endsWith("331 occurs as the reply to USER. 150 occurs as the reply to RETR.");
        assertThat(drawing.wide().chips().stream().filter(Chip::here))
                .extracting(Chip::code)
                .containsExactly(331, 150);
    }

    @Test
    void everyDrawingKeepsItsPartsInsideAndItsChipsApart() {
        List<Integer> codes = catalog.codes().stream().map(CodeEntry::number).toList();
        for (int code : codes) {
            SessionMap.of(catalog, code, 331)
                    .map(SessionDrawing::of)
                    .ifPresent(
                            drawing -> {
                                assertFits(drawing.wide(), code);
                                assertFits(drawing.tall(), code);
                            });
        }
    }

    private static void assertFits(Canvas canvas, int code) {
        assertThat(canvas.labels())
                .as("labels of %d", code)
                .allMatch(label -> label.x() >= 0 && label.x() <= canvas.width())
                .allMatch(label -> label.y() >= 0 && label.y() <= canvas.height());
        for (Chip one : canvas.chips()) {
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(canvas.height());
            for (Chip other : canvas.chips()) {
                assertThat(one == other || areApart(one, other)).as("chips of %d", code).isTrue();
            }
        }
    }

    private static boolean areApart(Chip one, Chip other) {
        return one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y()
                || other.y() + other.height() <= one.y();
    }

    private SessionDrawing draw(int... codes) {
        return SessionDrawing.of(SessionMap.of(catalog, codes).orElseThrow());
    }
}
