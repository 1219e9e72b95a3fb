package org.throughline.persistence.demo;

import java.util.List;

/** How people of one language are named, where they live and what their telephone numbers look like. */
record Culture(
        NameOrder order,
        List<String> women,
        List<String> men,
        List<String> families,
        List<String> places,
        String phone) {

    /** In which order a name is written. */
    enum NameOrder {
        GIVEN_FIRST(" ", false),
        FAMILY_FIRST(" ", true),
        FAMILY_FIRST_UNSPACED("", true);

        private final String gap;
        private final boolean familyFirst;

        NameOrder(String gap, boolean familyFirst) {
            this.gap = gap;
            this.familyFirst = familyFirst;
        }

        static NameOrder of(String words) {
            return switch (words) {
                case "given family" -> GIVEN_FIRST;
                case "family given" -> FAMILY_FIRST;
                case "familygiven" -> FAMILY_FIRST_UNSPACED;
                default -> throw new IllegalStateException("no order of names: " + words);
            };
        }

        String join(String given, String family) {
            return familyFirst ? family + gap + given : given + gap + family;
        }
    }

    static Culture from(PhraseFile file, String section) {
        return new Culture(
                NameOrder.of(file.single(section, "order")),
                file.choices(section, "women"),
                file.choices(section, "men"),
                file.choices(section, "families"),
                file.choices(section, "places"),
                file.single(section, "phone"));
    }

    PersonName name(Chance chance) {
        boolean woman = chance.percent(50);
        Spelling given = Spelling.of(chance.pick(woman ? women : men));
        String[] forms = chance.pick(families).split("/");
        Spelling family = Spelling.of(woman ? forms[forms.length - 1] : forms[0]);
        return new PersonName(
                order.join(given.written(), family.written()),
                given.written(),
                LatinText.slug(given.latin()),
                LatinText.slug(family.latin()));
    }

    /** A number of the form that is kept for fiction. */
    String phoneNumber(Chance chance) {
        StringBuilder number = new StringBuilder(phone.length());
        for (char sign : phone.toCharArray()) {
            number.append(sign == '#' ? (char) ('0' + chance.between(0, 9)) : sign);
        }
        return number.toString();
    }
}
