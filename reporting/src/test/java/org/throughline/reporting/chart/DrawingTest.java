package org.throughline.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingTest {
    @Test
    void theLongestBarFillsTheRoom() throws Exception {
        Sketch sketch = draw(List.of("a"), Optional.empty(), row(40), row(10), row(0));

        assertThat(sketch.widths(Ink.FIRST)).containsExactly(310.0, 77.5);
    }

    @Test
    void aShareIsMeasuredByTheWhole() throws Exception {
        assertThat(draw(List.of("a"), Optional.of(1.0), row(0.5)).widths(Ink.FIRST))
                .containsExactly(155.0);
    }

    @Test
    void partsFollowEachOther() throws Exception {
        Sketch sketch = draw(List.of("a", "b", "c"), Optional.empty(), row(1, 2, 1));

        assertThat(sketch.boxes)
                .filteredOn(box -> box.ink == Ink.SECOND && box.width > 12)
                .extracting(box -> box.x)
                .containsExactly(250 + 77.5);
        assertThat(sketch.widths(Ink.THIRD)).containsExactly(12.0, 77.5);
    }

    @Test
    void nothingIsDrawnOutsideOfThePicture() throws Exception {
        Sketch sketch = draw(List.of("a"), Optional.of(1.0), row(9), row(1));

        assertThat(sketch.boxes).allSatisfy(box -> assertThat(box.x + box.width).isLessThanOrEqualTo(Drawing.WIDTH));
    }

    @Test
    void whatIsNothingHasNoLength() throws Exception {
        assertThat(draw(List.of("a"), Optional.empty(), row(0), row(0)).widths(Ink.FIRST))
                .isEmpty();
    }

    @Test
    void aBarCannotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> row(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> row(Double.NaN));
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(Drawing.cut("abc", 3)).isEqualTo("abc");
        assertThat(Drawing.cut("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    private static ChartRow row(double... parts) {
        List<Double> all = new ArrayList<>();
        for (double part : parts) {
            all.add(part);
        }
        return new ChartRow("label", all, "told");
    }

    private static Sketch draw(List<String> series, Optional<Double> whole, ChartRow... rows) throws IOException {
        Sketch sketch = new Sketch();
        new Drawing(new Chart("title", "subject", "note", "en", series, whole, "nothing", List.of(rows))).on(sketch);
        return sketch;
    }

    private record Box(double x, double width, Ink ink) {}

    /** Remembers what was drawn. */
    private static final class Sketch implements Canvas {
        private final List<Box> boxes = new ArrayList<>();

        @Override
        public void begin(Chart chart, double width, double height) {}

        @Override
        public void box(double x, double y, double width, double height, Ink ink) {
            boxes.add(new Box(x, width, ink));
        }

        @Override
        public void text(double x, double y, String text, Ink ink, Lettering lettering) {}

        @Override
        public void end() {}

        List<Double> widths(Ink ink) {
            return boxes.stream().filter(box -> box.ink == ink).map(Box::width).toList();
        }
    }
}
