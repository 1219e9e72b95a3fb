package org.throughline.imports.target;

import java.util.Optional;
import org.throughline.domain.transfer.ImportVerdict;

/**
 * One row of a dry run, for a person.
 *
 * @param verdict what would become of it
 * @param sheet which table of the file, counted from 0
 * @param line where it starts there, counted from 1
 * @param label whom or what it is about
 * @param detail what would change, or whom it may be, in words
 */
public record Preview(ImportVerdict verdict, int sheet, long line, String label, Optional<String> detail) {}
