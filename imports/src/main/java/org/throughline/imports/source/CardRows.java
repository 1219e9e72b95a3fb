package org.throughline.imports.source;

import ezvcard.VCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** The cards of a file as rows; groups are none of them. */
final class CardRows implements SourceRows {
    private final int sheet;
    private final Cards cards;
    private final CardGroups groups;
    private final SourceLimits limits;
    private final LongSupplier bytesRead;
    private SourceRow next;
    private long count;
    private boolean ended;

    CardRows(int sheet, Cards cards, CardGroups groups, SourceLimits limits, LongSupplier bytesRead) {
        this.sheet = sheet;
        this.cards = cards;
        this.groups = groups;
        this.limits = limits;
        this.bytesRead = bytesRead;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            read();
        }
        return next != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRow row = next;
        next = null;
        return row;
    }

    @Override
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }

    private void read() {
        try {
            Optional<Cards.Card> text = cards.next();
            ended = text.isEmpty();
            text.ifPresent(this::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(Cards.Card text) {
        VCard card = CardParser.parse(text.text());
        if (CardKind.of(card) == CardKind.GROUP) {
            return;
        }
        SourceRow row = CardCells.row(sheet, text.line(), card, groups.of(card), limits.longestCell());
        if (row.isBlank()) {
            return;
        }
        if (count++ >= limits.mostRows()) {
            throw new FileRefused(
                    FileFault.TOO_MANY_ROWS,
                    "The file has more than %d cards; cut it into several.".formatted(limits.mostRows()),
                    text.line());
        }
        next = row;
    }
}
