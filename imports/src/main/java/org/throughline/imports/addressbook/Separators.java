package org.throughline.imports.addressbook;

import java.util.List;
import java.util.regex.Pattern;

/** What separates several values in one cell. Google writes three colons, Outlook semicolons, people commas. */
enum Separators {
    /** Nothing that an e-mail address or a tag has in it. */
    OF_WORDS(":::|[;,\\n\\r]"),
    /** A number and a group's name may have commas. */
    OF_NAMES(":::|[;\\n\\r]"),
    /** A web address may have either. */
    OF_LINKS(":::|\\s+"),
    /** A note is one, whatever is in it. */
    NONE("(?!)");

    private final Pattern pattern;

    Separators(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The values that a cell lists, without blank ones. */
    List<String> split(String cell) {
        return pattern.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
