package org.throughline.imports.csv;

import java.util.List;
import java.util.Optional;
import org.throughline.imports.CellFault;

/**
 * Makes what a caller wants of a row.
 *
 * @param <T> what it wants
 */
@FunctionalInterface
public interface RowMaker<T> {
    /**
     * The row as the caller wants it.
     *
     * @param line where it starts in the file, counted from 1
     * @param cells its cells, without quotation marks; unmodifiable
     * @param fault the first cell that is not text
     */
    T row(long line, List<String> cells, Optional<CellFault> fault);
}
