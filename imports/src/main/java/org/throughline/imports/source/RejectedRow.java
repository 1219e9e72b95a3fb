package org.throughline.imports.source;

import java.util.List;
import java.util.Optional;

/**
 * A row that was not accepted, as it stood in its table.
 *
 * @param sheet which table of the file, counted from 0
 * @param line where it started in its table, counted from 1
 * @param column the name of the column that the first reason is about
 * @param code why, for programs
 * @param reason why, for people
 * @param cells what its cells said
 */
public record RejectedRow(
        int sheet, long line, Optional<String> column, String code, String reason, List<String> cells) {}
