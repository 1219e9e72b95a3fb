package org.throughline.persistence.demo;

import java.util.List;

/** All cultures of the demo. */
final class Cultures {
    private static final int LIVES_WHERE_THEIR_LANGUAGE_IS_SPOKEN = 65;

    private final List<Culture> all;

    Cultures() {
        PhraseFile file = PhraseFile.read("people.txt");
        all = file.sections().stream()
                .map(section -> Culture.from(file, section))
                .toList();
    }

    Culture any(Chance chance) {
        return chance.pick(all);
    }

    /** Often a culture at home in this place, else any: people move. */
    Culture livingIn(String place, Chance chance) {
        List<Culture> atHome =
                all.stream().filter(culture -> culture.places().contains(place)).toList();
        boolean local = !atHome.isEmpty() && chance.percent(LIVES_WHERE_THEIR_LANGUAGE_IS_SPOKEN);
        return chance.pick(local ? atHome : all);
    }
}
