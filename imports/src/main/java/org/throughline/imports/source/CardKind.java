package org.throughline.imports.source;

import ezvcard.VCard;
import ezvcard.property.Kind;
import ezvcard.property.RawProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a card is of. */
enum CardKind {
    PERSON,
    /** Its members are named by their cards' UID. */
    GROUP,
    /** An organisation, a place, a device. */
    OTHER;

    static CardKind of(VCard card) {
        String kind = Stream.concat(
                        Stream.ofNullable(card.getKind()).map(Kind::getValue),
                        value(card, "X-ADDRESSBOOKSERVER-KIND").stream())
                .findFirst()
                .orElse(Kind.INDIVIDUAL)
                .toLowerCase(Locale.ROOT);
        if (kind.equals(Kind.GROUP)) {
            return GROUP;
        }
        boolean company =
                value(card, "X-ABSHOWAS").filter("COMPANY"::equalsIgnoreCase).isPresent();
        return company || kind.equals(Kind.ORG) || kind.equals(Kind.LOCATION) || kind.equals("device") ? OTHER : PERSON;
    }

    private static Optional<String> value(VCard card, String name) {
        return card.getExtendedProperties(name).stream()
                .map(RawProperty::getValue)
                .findFirst();
    }
}
