package org.throughline.imports.csv;

import java.util.Optional;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.CellFault;

/** What every cell is held to: text, without control characters and without characters that were lost on the way. */
public final class PlainText {
    private static final char LAST_ASCII = '~';
    private static final char LAST_CONTROL = '\u009F';

    private PlainText() {}

    /** What is wrong with a cell; line breaks and tabs are for the single columns to judge. */
    public static Optional<CellFault> fault(String cell, int column) {
        return fault(cell.toCharArray(), 0, cell.length(), column);
    }

    static Optional<CellFault> fault(char[] text, int offset, int length, int column) {
        for (int i = offset; i < offset + length; i++) {
            char character = text[i];
            if (character < ' ' || character > LAST_ASCII) {
                Optional<CellFault> fault = fault(character, column);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CellFault> fault(char character, int column) {
        if (character == TextEncoding.REPLACEMENT) {
            return Optional.of(
                    new CellFault(column, RefusalCode.NOT_TEXT, "Has bytes that are not text in the file's encoding."));
        }
        if (character <= LAST_CONTROL && character != '\t' && character != '\n' && character != '\r') {
            return Optional.of(new CellFault(column, RefusalCode.NOT_TEXT, "Must not contain control characters."));
        }
        return Optional.empty();
    }
}
