package org.throughline.imports.linkedin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of LinkedIn's connections, by the names it has in English and German. */
enum Column {
    FIRST_NAME("First Name", "firstname", "vorname"),
    LAST_NAME("Last Name", "lastname", "nachname"),
    URL("URL", "url", "profileurl", "profilurl"),
    EMAIL("Email Address", "emailaddress", "email", "emailadresse"),
    COMPANY("Company", "company", "unternehmen", "firma"),
    POSITION("Position", "position"),
    CONNECTED_ON("Connected On", "connectedon", "verbundenam", "vernetztam", "verknupftam");

    private final String label;
    private final Set<String> names;

    Column(String label, String... names) {
        this.label = label;
        this.names = Set.of(names);
    }

    /** What it is called in English. */
    String label() {
        return label;
    }

    /** The column that a header cell names, whatever its case, accents, blanks and hyphens. */
    static Optional<Column> named(String cell) {
        String name = plain(cell);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
