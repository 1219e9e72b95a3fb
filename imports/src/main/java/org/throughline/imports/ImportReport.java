package org.throughline.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file's rows: {@code read = created + updated + unchanged + rejected}. When several rows are about one
 * person, the first counts for what became of that person and the others are unchanged.
 *
 * @param read rows below the header; blank ones do not count
 * @param created what was not known before
 * @param updated what was known, and of which more is known now
 * @param unchanged the accepted rows that brought nothing new
 * @param rejected rows that were not accepted; all are counted, the first of them are listed
 * @param duplicates who is new, and perhaps somebody known; they count among the created ones too
 * @param rejections the first rejected rows
 * @param recognised what the file turned out to be
 */
public record ImportReport(
        long read,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long duplicates,
        List<Rejection> rejections,
        Recognised recognised) {
    public ImportReport {
        rejections = List.copyOf(rejections);
    }

    /** The report as a sentence or two. */
    public String message() {
        if (read == 0) {
            return "The file has no rows.";
        }
        List<String> sentences = new ArrayList<>();
        if (read > rejected) {
            sentences.add(created + updated == 0 ? nothingNew() : news());
        }
        if (rejected > 0) {
            sentences.add(
                    rejected == 1 ? "One row was not accepted." : "%d rows were not accepted.".formatted(rejected));
        }
        return String.join(" ", sentences);
    }

    private String nothingNew() {
        return unchanged == 1
                ? "Nothing changed: the one row said nothing new."
                : "Nothing changed: all %d rows said nothing new.".formatted(unchanged);
    }

    private String news() {
        return "%d added, %d updated, %d said nothing new.".formatted(created, updated, unchanged);
    }
}
