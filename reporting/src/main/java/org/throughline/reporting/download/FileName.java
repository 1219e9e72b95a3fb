package org.throughline.reporting.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.throughline.domain.report.CohortReport;

/** What a file is called when it is kept: the report's name and days, without anything that a file system could trip over. */
final class FileName {
    private static final int MOST_OF_A_NAME = 60;

    private FileName() {}

    /** The header that says so. */
    static String header(CohortReport report, String ending) {
        String name = plain(report.name());
        String file = "%s %s %s.%s"
                .formatted(
                        name.isEmpty() ? "report" : name,
                        report.period().from(),
                        report.period().to(),
                        ending);
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Letters, digits, and between them a blank for everything else. */
    private static String plain(String name) {
        String words = name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        boolean whole = words.codePointCount(0, words.length()) <= MOST_OF_A_NAME;
        return whole ? words : words.substring(0, words.offsetByCodePoints(0, MOST_OF_A_NAME));
    }
}
