package org.throughline.imports.source;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a table before its rows are read.
 *
 * @param sheet which table of the file, counted from 0
 * @param name its name: a sheet's, or an archive entry's path; empty for a file that is one table
 * @param type what it is written in
 * @param encoding by its usual name; empty where the format has one of its own
 * @param delimiter what separates two cells; empty where the format has none
 * @param headerLine the line that names the columns, counted from 1; 0 where the format names them itself
 * @param columns the names of its columns, as they stand there
 * @param samples the first rows that say something, a few
 */
public record TableHead(
        int sheet,
        String name,
        SourceType type,
        Optional<String> encoding,
        Optional<Character> delimiter,
        long headerLine,
        List<String> columns,
        List<SourceRow> samples) {
    public TableHead {
        columns = List.copyOf(columns);
        samples = List.copyOf(samples);
    }
}
