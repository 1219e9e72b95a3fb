package org.throughline.persistence.demo;

import java.util.List;
import java.util.Locale;
import org.throughline.domain.contact.Horizon;

/** A field of work: what people in it are called, what they work on and who employs them. */
record Sector(
        String name,
        List<String> firstTitles,
        List<String> laterTitles,
        List<String> topTitles,
        List<String> topics,
        List<String> tags,
        String group,
        String event,
        List<Employer> employers) {

    /**
     * An invented organisation.
     *
     * @param name as it writes itself
     * @param place where it is
     * @param domain its name on the web, which can never be a real one
     */
    record Employer(String name, String place, String domain) {
        private static Employer of(String entry) {
            String[] parts = entry.split(" @ ");
            Spelling name = Spelling.of(parts[0]);
            return new Employer(name.written(), parts[1], LatinText.slug(name.latin()) + ".example");
        }
    }

    static List<Sector> all() {
        PhraseFile file = PhraseFile.read("sectors.txt");
        return file.sections().stream()
                .map(name -> new Sector(
                        name,
                        file.choices(name, "now"),
                        file.choices(name, "five"),
                        file.choices(name, "twenty"),
                        file.choices(name, "topics"),
                        file.choices(name, "tags"),
                        file.single(name, "group"),
                        file.single(name, "event"),
                        file.choices(name, "employers").stream()
                                .map(Employer::of)
                                .toList()))
                .toList();
    }

    /** The name within a sentence. */
    String spoken() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Titles of those who have, as a beginner sees it, the position wanted then. */
    List<String> titles(Horizon horizon) {
        return switch (horizon) {
            case NOW -> firstTitles;
            case FIVE_YEARS -> laterTitles;
            case TWENTY_YEARS, ADMIRED -> topTitles;
        };
    }
}
