package org.throughline.imports.source;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * Rejected cards as cards of version 4.0, which are in UTF-8. The place and the reason are in the properties
 * {@code X-THROUGHLINE-LINE}, {@code -COLUMN}, {@code -CODE} and {@code -REASON}, which an import passes over.
 */
final class RejectedCards implements RejectedFile {
    private static final String PREFIX = "X-THROUGHLINE-";

    private final VCardWriter cards;

    RejectedCards(OutputStream out) {
        cards = new VCardWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), VCardVersion.V4_0);
        cards.setAddProdId(false);
        cards.setVersionStrict(false);
    }

    @Override
    public void write(TableHead head, RejectedRow row) throws IOException {
        VCard card = CardDraft.of(row.cells());
        add(card, "LINE", String.valueOf(row.line()));
        add(card, "COLUMN", row.column().orElse(""));
        add(card, "CODE", row.code());
        add(card, "REASON", row.reason());
        cards.write(card);
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }

    private static void add(VCard card, String name, String value) {
        if (!value.isBlank()) {
            card.addExtendedProperty(PREFIX + name, value.replaceAll("\\s+", " "));
        }
    }
}
