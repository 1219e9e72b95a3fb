package org.throughline.imports;

import org.throughline.domain.shared.RefusalCode;

/**
 * A row that was not imported, though the file was.
 *
 * @param line where it starts in the file, counted from 1
 * @param code why, for programs
 * @param reason why, for people, with the column
 * @param text the row, shortened when it is very long
 */
public record Rejection(long line, RefusalCode code, String reason, String text) {}
