package org.throughline.imports;

import java.util.Optional;
import org.throughline.domain.shared.RefusalCode;

/**
 * A row that was not imported, though the file was.
 *
 * @param sheet in which table, where the file has several
 * @param line where it starts there, counted from 1
 * @param column the first column that is wrong, as the file calls it; empty when it is the row as a whole
 * @param code why, for programs
 * @param reason why, for people, with the column
 * @param text the row, shortened when it is very long
 */
public record Rejection(
        Optional<String> sheet, long line, Optional<String> column, RefusalCode code, String reason, String text) {}
