package org.throughline.reporting.digest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.domain.digest.DigestLine;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;

/**
 * What a digest says, twice: as plain text and as HTML that needs nothing from elsewhere, no image and no style sheet.
 *
 * @param subject one line
 * @param plain with lines that end by a line feed
 * @param html a whole page
 */
record DigestText(String subject, String plain, String html) {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title></head>
            <body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#222;max-width:40em;margin:1em">
            <p>%3$s</p>
            %4$s<p><a href="%5$s">%6$s</a></p>
            <p style="font-size:13px;color:#666">%7$s <a href="%8$s" style="color:#666">%9$s</a></p>
            </body></html>
            """;

    /**
     * @param home where the application is
     * @param unsubscribe where the digest is turned off
     */
    static DigestText of(DigestReader reader, List<DigestSection> sections, String home, String unsubscribe) {
        Wording wording = Wording.in(reader.language());
        String subject = wording.of("subject", wording.day(reader.week()));
        String greeting = wording.of("greeting", PlainText.line(reader.name()));
        String plain = greeting + "\n\n"
                + sections.stream().map(section -> plain(section, wording)).collect(Collectors.joining())
                + wording.of("open") + ": " + home + "\n\n-- \n"
                + wording.of("why") + " " + wording.of("unsubscribe") + ": " + unsubscribe + "\n";
        String html = PAGE.formatted(
                reader.language().locale().toLanguageTag(),
                PlainText.html(subject),
                PlainText.html(greeting),
                sections.stream().map(section -> html(section, wording)).collect(Collectors.joining()),
                PlainText.html(home),
                PlainText.html(wording.of("open")),
                PlainText.html(wording.of("why")),
                PlainText.html(unsubscribe),
                PlainText.html(wording.of("unsubscribe")));
        return new DigestText(subject, plain, html);
    }

    private static String plain(DigestSection section, Wording wording) {
        StringBuilder text = new StringBuilder(PlainText.line(section.heading())).append("\n");
        for (DigestLine line : section.lines()) {
            text.append("* ").append(PlainText.line(line.text()));
            when(line, wording).ifPresent(when -> text.append(" (").append(when).append(")"));
            text.append("\n");
        }
        section.more().ifPresent(more -> text.append(PlainText.line(more)).append("\n"));
        return text.append("\n").toString();
    }

    private static String html(DigestSection section, Wording wording) {
        StringBuilder text = new StringBuilder("<h2 style=\"font-size:18px\">")
                .append(PlainText.html(section.heading()))
                .append("</h2>\n<ul>\n");
        for (DigestLine line : section.lines()) {
            text.append("<li>").append(PlainText.html(line.text()));
            when(line, wording)
                    .ifPresent(when -> text.append(line.late() ? " <strong>(" : " <span>(")
                            .append(PlainText.html(when))
                            .append(line.late() ? ")</strong>" : ")</span>"));
            text.append("</li>\n");
        }
        text.append("</ul>\n");
        section.more()
                .ifPresent(
                        more -> text.append("<p>").append(PlainText.html(more)).append("</p>\n"));
        return text.toString();
    }

    private static Optional<String> when(DigestLine line, Wording wording) {
        return line.when().map(PlainText::line).map(when -> line.late() ? wording.of("late", when) : when);
    }
}
