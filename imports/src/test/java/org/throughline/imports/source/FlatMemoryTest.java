package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** Files of hundreds of megabytes, made while they are read: what is read and not yet handed on is what is held. */
class FlatMemoryTest {
    private static final long LARGE = 300L << 20;
    private static final int HELD = 1 << 18;

    @Test
    void handsOnTheRowsOfALargeFileAsItReadsThem() throws IOException {
        String row = "Ada,Beispiel,ada@example.org,\"Poet, and engineer\"\n";
        Generated file = new Generated("a,b,c,d\n", row, LARGE);
        CsvTable table = CsvTable.open(0, "", file, SourceWish.NONE, SourceLimits.STANDARD, cells -> false);
        assertThat(file.given).isLessThan(LARGE + 3L * HELD);
        SourceLimits limits = withRows(10_000_000);
        table = CsvTable.open(0, "", file, new SourceWish(utf8(), Optional.empty()), limits, cells -> false);
        file.given = 0;
        long handedOn = "a,b,c,d\n".length();
        try (SourceRows rows = table.rows()) {
            while (rows.hasNext()) {
                rows.next();
                handedOn += row.length();
                if (file.given - handedOn > HELD) {
                    throw new AssertionError("%d bytes are held".formatted(file.given - handedOn));
                }
            }
        }
        assertThat(handedOn).isGreaterThan(LARGE - HELD);
    }

    @ParameterizedTest
    @CsvSource({"x, CELL_TOO_LONG", "'\"x\n', CELL_TOO_LONG", "'x,', TOO_MANY_COLUMNS"})
    void givesUpOnARowWithoutEndBeforeItIsHeld(String repeated, FileFault fault) throws IOException {
        Generated file = new Generated("a,b\n1,2\n\"", repeated.replace("\"", ""), LARGE);
        if (fault == FileFault.TOO_MANY_COLUMNS) {
            file = new Generated("a,b\n1,2\n", repeated, LARGE);
        }
        Generated endless = file;
        SourceWish wish = new SourceWish(utf8(), Optional.empty());
        FileRefused refused = catchThrowableOfType(
                FileRefused.class, () -> CsvTable.open(0, "", endless, wish, SourceLimits.STANDARD, cells -> false));
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(3));
        assertThat(endless.given).isLessThan(4L * HELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHOTO;ENCODING=b;TYPE=JPEG:",
                "PHOTO;ENCODING=BASE64:\n ",
                "item1.X-PICTURE;BASE64:",
                "PHOTO:data:image/jpeg;base64,"
            })
    void dropsAPictureWhileItIsRead(String property) throws IOException {
        Generated file = new Generated("BEGIN:VCARD\nFN:Ada\n" + property, "QUJD", LARGE / 10);
        try (Cards cards =
                new Cards(new CardLines(new BufferedReader(new InputStreamReader(file.open(), UTF_8)), HELD), HELD)) {
            Cards.Card card = cards.next().orElseThrow();
            assertThat(card.text()).contains("FN:Ada").hasSizeLessThan(HELD);
            assertThat(cards.next()).isEmpty();
        }
    }

    @Test
    void givesUpOnACardWithoutEndBeforeItIsHeld() throws IOException {
        Generated file = new Generated("BEGIN:VCARD\nFN:Ada\n", "NOTE:and on\n", LARGE);
        try (Cards cards =
                new Cards(new CardLines(new BufferedReader(new InputStreamReader(file.open(), UTF_8)), HELD), HELD)) {
            FileRefused refused = catchThrowableOfType(FileRefused.class, cards::next);
            assertThat(refused.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
            assertThat(file.given).isLessThan(2L * HELD);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x><!-- ",
                "<x><v a='",
                "<x><v ",
                "<x><",
                "<x><?p ",
                "<!DOCTYPE x [ <!ENTITY a '",
            })
    void givesUpOnATagWithoutEndBeforeItIsHeld(String start) throws IOException {
        Generated file = new Generated(start, "and on ", LARGE);
        try (XmlPart xml = new XmlPart(file.open())) {
            assertThat(catchThrowableOfType(FileRefused.class, () -> {
                        while (xml.next()) {
                            assertThat(xml.begins("never")).isFalse();
                        }
                    }))
                    .isNotNull();
            assertThat(file.given).isLessThan(XmlPart.LONGEST_TAG + HELD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "&lt;", "<![CDATA[x]]>", " "})
    void givesUpOnATextWithoutEndBeforeItIsHeld(String repeated) throws IOException {
        Generated file = new Generated("<v>", repeated, LARGE);
        StringBuilder text = new StringBuilder();
        try (XmlPart xml = new XmlPart(file.open())) {
            assertThat(xml.next()).isTrue();
            assertThat(xml.text(text, 10_000)).isFalse();
        }
        assertThat(text).hasSizeLessThanOrEqualTo(10_000);
        assertThat(file.given).isLessThan(2L * HELD);
    }

    @Test
    void refusesMoreSharedTextThanItMayHold() {
        Generated file = new Generated("<sst>", "<si><t/></si>", LARGE);
        SourceLimits limits = SourceLimits.STANDARD;
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> SharedText.read(file, limits));
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MUCH_TEXT);
        Generated broad = new Generated("<sst>", "<si><t>" + "x".repeat(50_000) + "</t></si>", LARGE);
        assertThat(catchThrowableOfType(FileRefused.class, () -> SharedText.read(broad, limits))
                        .fault())
                .isEqualTo(FileFault.TOO_MUCH_TEXT);
        assertThat(broad.given).isLessThan(limits.mostSharedText() + HELD);
    }

    private static Optional<Charset> utf8() {
        return Optional.of(UTF_8);
    }

    private static SourceLimits withRows(long most) {
        SourceLimits usual = SourceLimits.STANDARD;
        return new SourceLimits(
                most,
                usual.mostColumns(),
                usual.longestCell(),
                usual.longestRow(),
                usual.mostInflatedBytes(),
                usual.mostInflation(),
                usual.mostEntries(),
                usual.mostSharedText());
    }

    /** A beginning, and then the same again and again; counts what it has given. */
    private static final class Generated implements Content {
        private final byte[] start;
        private final byte[] repeated;
        private final long length;
        private long given;

        private Generated(String start, String repeated, long length) {
            this.start = start.getBytes(UTF_8);
            this.repeated = repeated.repeat(1 + 8_192 / repeated.length()).getBytes(UTF_8);
            this.length = length;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long position;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] buffer, int offset, int most) {
                    if (position >= length && (position - start.length) % repeated.length == 0) {
                        return -1;
                    }
                    byte[] source = position < start.length ? start : repeated;
                    int from = (int) (position < start.length ? position : (position - start.length) % repeated.length);
                    int count = Math.min(most, source.length - from);
                    System.arraycopy(source, from, buffer, offset, count);
                    position += count;
                    given += count;
                    return count;
                }
            };
        }

        @Override
        public long inFile(long bytes) {
            return bytes;
        }
    }
}
