package org.throughline.imports.source;

import ezvcard.VCard;
import ezvcard.parameter.RelatedType;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import ezvcard.property.Related;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a card of the cells of {@link CardColumn}, such that it is read as the same cells again. */
final class CardDraft {
    private static final Pattern RELATED = Pattern.compile("(.*) \\(([^()]*)\\)", Pattern.DOTALL);

    private final VCard card = new VCard();
    private final List<String> cells;

    private CardDraft(List<String> cells) {
        this.cells = cells;
    }

    /** The card of these cells. */
    static VCard of(List<String> cells) {
        CardDraft draft = new CardDraft(cells);
        draft.names();
        draft.addresses();
        draft.others();
        return draft.card;
    }

    private void names() {
        each(CardColumn.NAME, card::setFormattedName);
        if (each(CardColumn.FIRST_NAME).findAny().isPresent()
                || each(CardColumn.LAST_NAME).findAny().isPresent()) {
            StructuredName name = new StructuredName();
            each(CardColumn.FIRST_NAME, name::setGiven);
            each(CardColumn.LAST_NAME, name::setFamily);
            card.setStructuredName(name);
        }
        each(CardColumn.NICKNAME, text -> {
            Nickname nickname = new Nickname();
            nickname.getValues().add(text);
            card.addNickname(nickname);
        });
        List<String> organization = Stream.concat(each(CardColumn.ORGANIZATION), each(CardColumn.DEPARTMENT))
                .toList();
        if (!organization.isEmpty()) {
            Organization property = new Organization();
            if (each(CardColumn.ORGANIZATION).findAny().isEmpty()) {
                property.getValues().add("");
            }
            property.getValues().addAll(organization);
            card.addOrganization(property);
        }
        each(CardColumn.TITLE, card::addTitle);
        each(CardColumn.ROLE, card::addRole);
    }

    private void addresses() {
        each(CardColumn.EMAIL, card::addEmail);
        each(CardColumn.PHONE, card::addTelephoneNumber);
        each(CardColumn.LINKED_IN, card::addUrl);
        each(CardColumn.URL, card::addUrl);
        each(CardColumn.PLACE, text -> {
            Address address = new Address();
            address.setLocality(text);
            card.addAddress(address);
        });
    }

    private void others() {
        each(CardColumn.SCHOOL, text -> card.addExtendedProperty("X-SCHOOL", text));
        each(CardColumn.GROUPS, text -> {
            Categories categories = new Categories();
            categories.getValues().addAll(several(text));
            card.addCategories(categories);
        });
        each(CardColumn.NOTE, card::addNote);
        each(CardColumn.UID, text -> card.setUid(new Uid(text)));
        each(CardColumn.REVISION, text -> card.addExtendedProperty("REV", text));
        each(CardColumn.RELATED, text -> several(text).forEach(this::related));
        each(
                CardColumn.REFERRED_BY,
                text -> several(text).forEach(referrer -> card.addExtendedProperty("X-REFERRED-BY", referrer)));
    }

    private void related(String text) {
        Matcher typed = RELATED.matcher(text);
        Related related = new Related();
        if (typed.matches()) {
            related.setText(typed.group(1));
            related.getTypes().add(RelatedType.get(typed.group(2)));
        } else {
            related.setText(text);
        }
        card.addRelated(related);
    }

    private static List<String> several(String text) {
        return Arrays.asList(text.split(Pattern.quote(CardColumn.SEPARATOR)));
    }

    private void each(CardColumn column, Consumer<String> use) {
        each(column).forEach(use);
    }

    private Stream<String> each(CardColumn column) {
        int start = Math.min(column.position(), cells.size());
        int end = Math.min(column.position() + column.most(), cells.size());
        return cells.subList(start, end).stream().filter(cell -> !cell.isBlank());
    }
}
