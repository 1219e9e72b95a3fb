package org.throughline.imports.source;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.CellFault;
import org.throughline.imports.csv.PlainText;

/** What a card says, as the cells of {@link CardColumn}. */
final class CardCells {
    private static final Pattern LINKED_IN =
            Pattern.compile("(?i)(?:https?://)?(?:[a-z]{2,3}\\.)?(?:www\\.)?linkedin\\.com/.*");
    private static final Pattern REFERRAL = Pattern.compile("(?i).*(?:referr|introduc|empfohlen|vermittel).*");
    /** How Apple writes labels that it translates. */
    private static final Pattern APPLE_LABEL = Pattern.compile("_\\$!<(.*)>!\\$_");

    private final VCard card;
    private final int longestCell;
    private final List<String> cells =
            new ArrayList<>(Collections.nCopies(CardColumn.names().size(), ""));
    private Optional<CellFault> fault = Optional.empty();

    private CardCells(VCard card, int longestCell) {
        this.card = card;
        this.longestCell = longestCell;
    }

    /** The row of a card. */
    static SourceRow row(int sheet, long line, VCard card, Collection<String> groups, int longestCell) {
        CardCells cells = new CardCells(card, longestCell);
        cells.fill(groups);
        return new SourceRow(sheet, line, List.copyOf(cells.cells), cells.fault);
    }

    private void fill(Collection<String> groups) {
        if (CardKind.of(card) == CardKind.OTHER) {
            fault(CardColumn.NAME.position(), RefusalCode.MALFORMED, "Is not the card of a person.");
        }
        names();
        put(CardColumn.EMAIL, card.getEmails().stream().map(Email::getValue));
        put(CardColumn.PHONE, card.getTelephoneNumbers().stream().map(CardCells::number));
        addresses();
        put(CardColumn.PLACE, card.getAddresses().stream().map(CardCells::place).limit(1));
        put(CardColumn.SCHOOL, extended("X-SCHOOL").limit(1));
        Stream<String> own =
                card.getCategoriesList().stream().map(Categories::getValues).flatMap(Collection::stream);
        join(CardColumn.GROUPS, Stream.concat(own, groups.stream()));
        join(CardColumn.NOTE, card.getNotes().stream().map(TextProperty::getValue), "\n");
        put(CardColumn.UID, Stream.ofNullable(card.getUid()).map(TextProperty::getValue));
        Stream<String> revision = Stream.ofNullable(card.getRevision())
                .map(Revision::getValue)
                .filter(Objects::nonNull)
                .map(Object::toString);
        put(CardColumn.REVISION, Stream.concat(revision, extended("REV")).limit(1));
        related();
    }

    private void names() {
        StructuredName parts = card.getStructuredName();
        Optional<StructuredName> name = Optional.ofNullable(parts);
        String whole = Optional.ofNullable(card.getFormattedName())
                .map(TextProperty::getValue)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> name.map(CardCells::whole).orElse(""));
        put(CardColumn.NAME, Stream.of(whole));
        put(CardColumn.FIRST_NAME, name.map(StructuredName::getGiven).stream());
        put(CardColumn.LAST_NAME, name.map(StructuredName::getFamily).stream());
        put(
                CardColumn.NICKNAME,
                card.getNicknames().stream()
                        .flatMap(nickname -> nickname.getValues().stream())
                        .limit(1));
        List<String> organization = card.getOrganizations().stream()
                .findFirst()
                .map(found -> found.getValues())
                .orElse(List.of());
        put(CardColumn.ORGANIZATION, organization.stream().limit(1));
        join(CardColumn.DEPARTMENT, organization.stream().skip(1), ", ");
        put(
                CardColumn.TITLE,
                card.getTitles().stream().map(TextProperty::getValue).limit(1));
        put(
                CardColumn.ROLE,
                card.getRoles().stream().map(TextProperty::getValue).limit(1));
    }

    private static String whole(StructuredName name) {
        return Stream.concat(
                        Stream.concat(Stream.ofNullable(name.getGiven()), name.getAdditionalNames().stream()),
                        Stream.ofNullable(name.getFamily()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String number(Telephone telephone) {
        return Optional.ofNullable(telephone.getText())
                .orElseGet(() -> Optional.ofNullable(telephone.getUri())
                        .map(uri -> uri.getNumber())
                        .orElse(""));
    }

    private void addresses() {
        Set<String> linkedIn = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        Stream.of("X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL", "X-LINKEDIN-PROFILE")
                .flatMap(this::extended)
                .forEach(address -> (LINKED_IN.matcher(address).matches() ? linkedIn : others).add(address));
        for (Url url : card.getUrls()) {
            String address = Optional.ofNullable(url.getValue()).orElse("").strip();
            (LINKED_IN.matcher(address).matches() ? linkedIn : others).add(address);
        }
        put(CardColumn.LINKED_IN, linkedIn.stream().limit(1));
        put(CardColumn.URL, Stream.concat(linkedIn.stream().skip(1), others.stream()));
    }

    private static String place(Address address) {
        return Stream.of(address.getLocality(), address.getCountry())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private void related() {
        List<String> all = new ArrayList<>();
        List<String> referrers = new ArrayList<>();
        for (Related related : card.getRelations()) {
            String who = Optional.ofNullable(related.getText()).orElse(related.getUri());
            String what =
                    related.getTypes().stream().map(type -> type.getValue()).collect(Collectors.joining(", "));
            sort(who, what, all, referrers);
        }
        for (RawProperty related : card.getExtendedProperties("X-ABRELATEDNAMES")) {
            sort(related.getValue(), label(related), all, referrers);
        }
        Stream.of("X-REFERRED-BY", "X-MS-REFERRED-BY", "X-REFERREDBY")
                .flatMap(this::extended)
                .forEach(referrers::add);
        join(CardColumn.RELATED, all.stream());
        join(CardColumn.REFERRED_BY, referrers.stream());
    }

    private static void sort(String who, String what, List<String> all, List<String> referrers) {
        if (REFERRAL.matcher(what).matches()) {
            referrers.add(who);
        } else {
            all.add(what.isBlank() ? who : "%s (%s)".formatted(who, what));
        }
    }

    private String label(RawProperty property) {
        return Optional.ofNullable(property.getGroup()).stream()
                .flatMap(group -> card.getExtendedProperties("X-ABLABEL").stream()
                        .filter(label -> group.equalsIgnoreCase(label.getGroup())))
                .map(RawProperty::getValue)
                .map(label -> APPLE_LABEL.matcher(label).replaceAll("$1").toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private Stream<String> extended(String name) {
        return card.getExtendedProperties(name).stream()
                .map(RawProperty::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip);
    }

    private void join(CardColumn column, Stream<String> values) {
        join(column, values, CardColumn.SEPARATOR);
    }

    private void join(CardColumn column, Stream<String> values, String separator) {
        put(
                column,
                Stream.of(values.filter(value -> value != null && !value.isBlank())
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining(separator))));
    }

    private void put(CardColumn column, Stream<String> values) {
        List<String> said = values.filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        int position = column.position();
        if (said.size() > column.most()) {
            fault(position, RefusalCode.OUT_OF_RANGE, "Is there more than %d times.".formatted(column.most()));
        }
        for (String value : said.subList(0, Math.min(said.size(), column.most()))) {
            if (value.length() > longestCell) {
                fault(position, RefusalCode.TOO_LONG, "Is longer than %d characters.".formatted(longestCell));
            }
            if (fault.isEmpty()) {
                fault = PlainText.fault(value, position);
            }
            cells.set(position++, value.length() > longestCell ? value.substring(0, longestCell) : value);
        }
    }

    private void fault(int position, RefusalCode code, String message) {
        if (fault.isEmpty()) {
            fault = Optional.of(new CellFault(position, code, message));
        }
    }
}
