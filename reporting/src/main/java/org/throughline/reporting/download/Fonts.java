package org.throughline.reporting.download;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typefaces of the document. They are part of the server, so that a document looks the same wherever it is made, and
 * have letters of the Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic scripts. Only the letters that a
 * document uses become part of it.
 */
final class Fonts {
    private static final BaseFont REGULAR = load("DejaVuSansCondensed.ttf");
    private static final BaseFont BOLD = load("DejaVuSansCondensed-Bold.ttf");

    private Fonts() {}

    static Font regular(float size, Color color) {
        return new Font(REGULAR, size, Font.NORMAL, color);
    }

    static Font bold(float size, Color color) {
        return new Font(BOLD, size, Font.NORMAL, color);
    }

    private static BaseFont load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
        } catch (IOException failure) {
            throw new UncheckedIOException("A typeface is missing: " + name, failure);
        }
    }
}
