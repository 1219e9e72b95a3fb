package org.throughline.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file's rows: {@code read = created + updated + unchanged + rejected}. When several rows are about one
 * person, the first counts for what became of that person and the others are unchanged.
 *
 * @param read rows below the header; blank ones do not count
 * @param people different people that the accepted rows are about
 * @param created people who were not known before
 * @param updated people who were known, and of whom more is known now
 * @param unchanged the accepted rows that brought nothing new
 * @param rejected rows that were not accepted; all are counted, the first of them are listed
 * @param rejections the first rejected rows
 * @param recognised what the file turned out to be
 */
public record ImportReport(
        long read,
        long people,
        long created,
        long updated,
        long unchanged,
        long rejected,
        List<Rejection> rejections,
        Recognised recognised) {
    public ImportReport {
        rejections = List.copyOf(rejections);
    }

    /** The report as a sentence or two. */
    public String message() {
        if (read == 0) {
            return "The file names nobody.";
        }
        List<String> sentences = new ArrayList<>();
        if (people > 0) {
            sentences.add(created + updated == 0 ? nothingNew() : news());
        }
        if (rejected > 0) {
            sentences.add(
                    rejected == 1 ? "One row was not accepted." : "%d rows were not accepted.".formatted(rejected));
        }
        return String.join(" ", sentences);
    }

    private String nothingNew() {
        return people == 1
                ? "Nothing changed: the one person was known already."
                : "Nothing changed: all %d people were known already.".formatted(people);
    }

    private String news() {
        return "%d added, %d updated, %d known already.".formatted(created, updated, people - created - updated);
    }
}
