package org.throughline.imports.addressbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words by which the tables of an address book are told from each other. */
final class Role {
    private static final String PEOPLE = "people:";

    private Role() {}

    /** A table of people in a format. */
    static String of(Format format) {
        return PEOPLE + format.name();
    }

    /** The format of a table with this role; what was said is LinkedIn's. */
    static Format format(String role) {
        return role.startsWith(PEOPLE) ? Format.valueOf(role.substring(PEOPLE.length())) : Format.LINKEDIN;
    }

    /** Which kind of talk a table with this role holds; empty for people. */
    static Optional<Talk> talk(String role) {
        return Arrays.stream(Talk.values())
                .filter(talk -> talk.role().equals(role))
                .findFirst();
    }

    /** What two people said to each other. */
    enum Talk {
        INVITATION,
        MESSAGE;

        String role() {
            return name().toLowerCase(Locale.ROOT) + "s";
        }
    }
}
