package org.throughline.imports.source;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Makes a card of its text, whatever its version. */
final class CardParser {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private CardParser() {}

    /** The card; where it is quoted without saying in which encoding, the one in which it makes sense. */
    static VCard parse(String text) {
        VCard card = parse(text, StandardCharsets.UTF_8);
        boolean quoted = text.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
        return quoted && text.indexOf(REPLACEMENT) < 0 && card.toString().indexOf(REPLACEMENT) >= 0
                ? parse(text, WINDOWS)
                : card;
    }

    private static VCard parse(String text, Charset quoted) {
        try (VCardReader reader = new VCardReader(text)) {
            reader.setDefaultQuotedPrintableCharset(quoted);
            return Optional.ofNullable(reader.readNext()).orElseGet(VCard::new);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
