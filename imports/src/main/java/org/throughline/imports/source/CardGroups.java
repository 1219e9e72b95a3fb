package org.throughline.imports.source;

import ezvcard.VCard;
import ezvcard.property.Email;
import ezvcard.property.Member;
import ezvcard.property.RawProperty;
import ezvcard.property.TextProperty;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** Which cards of a file are members of which of its groups; a group may stand before or after its members. */
final class CardGroups {
    /** So many are held at once. */
    private static final int MOST_MEMBERS = 200_000;

    private final Map<String, Set<String>> groups = new HashMap<>();
    private int members;

    /** Reads all cards for those that are groups. */
    static CardGroups read(Cards cards) throws IOException {
        CardGroups groups = new CardGroups();
        Optional<Cards.Card> card = cards.next();
        while (card.isPresent()) {
            groups.look(card.get());
            card = cards.next();
        }
        return groups;
    }

    /** The names of the groups that a card is a member of. */
    Collection<String> of(VCard card) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(
                        Stream.ofNullable(card.getUid()).map(TextProperty::getValue),
                        card.getEmails().stream().map(Email::getValue))
                .filter(key -> key != null)
                .forEach(key -> names.addAll(groups.getOrDefault(key(key), Set.of())));
        return names;
    }

    private void look(Cards.Card text) {
        if (!text.text().toLowerCase(Locale.ROOT).contains("kind:group")) {
            return;
        }
        VCard card = CardParser.parse(text.text());
        if (CardKind.of(card) == CardKind.GROUP) {
            String name = Optional.ofNullable(card.getFormattedName())
                    .map(TextProperty::getValue)
                    .orElse("");
            Stream.concat(
                            card.getMembers().stream().map(Member::getUri),
                            card.getExtendedProperties("X-ADDRESSBOOKSERVER-MEMBER").stream()
                                    .map(RawProperty::getValue))
                    .filter(member -> member != null && !name.isBlank())
                    .forEach(member -> add(member, name.strip(), text.line()));
        }
    }

    private void add(String member, String group, long line) {
        if (++members > MOST_MEMBERS) {
            throw new FileRefused(
                    FileFault.TOO_MUCH_TEXT,
                    "The groups of the file have more than %d members.".formatted(MOST_MEMBERS),
                    line);
        }
        groups.computeIfAbsent(key(member), key -> new LinkedHashSet<>()).add(group);
    }

    private static String key(String member) {
        return member.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:urn:uuid:|mailto:)", "");
    }
}
