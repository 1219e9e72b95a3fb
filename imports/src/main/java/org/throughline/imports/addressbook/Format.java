package org.throughline.imports.addressbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.domain.contact.ContactSource;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.ColumnName;
import org.throughline.imports.target.FieldNames;

/** The forms that address books come in. The names are stable: clients wish for a format by them. */
enum Format {
    /** {@code Connections.csv}, or the whole archive that LinkedIn makes of a person's data, in English or German. */
    LINKEDIN(
            "LinkedIn",
            names -> hasName(names)
                    && (names.contains("connectedon")
                            || names.contains("verbundenam")
                            || names.contains("vernetztam")
                            || names.contains("verknupftam")
                            || containsAny(names, "url", "profileurl", "profilurl")
                                    && containsAny(names, "position")
                                    && containsAny(names, "company", "unternehmen", "firma")),
            Map.of(
                    Field.FIRST_NAME, Set.of("Vorname"),
                    Field.LAST_NAME, Set.of("Nachname"),
                    Field.LINKED_IN, Set.of("URL", "Profile URL", "Profil-URL"),
                    Field.EMAIL, Set.of("Email Address", "E-Mail-Adresse"),
                    Field.ORGANIZATION, Set.of("Company", "Unternehmen", "Firma"),
                    Field.TITLE, Set.of("Position"),
                    Field.CONNECTED_ON, Set.of("Verbunden am", "Vernetzt am", "Verknüpft am")),
            Set.of()),
    /** Google's contacts, with the header of before 2024 or after it. */
    GOOGLE_CONTACTS(
            "Google Contacts",
            names -> hasName(names)
                    && (names.stream().anyMatch(Format::isNumberedByGoogle) || names.contains("groupmembership")),
            Map.ofEntries(
                    Map.entry(Field.FIRST_NAME, Set.of("Given Name")),
                    Map.entry(Field.MIDDLE_NAME, Set.of("Additional Name")),
                    Map.entry(Field.LAST_NAME, Set.of("Family Name")),
                    Map.entry(Field.EMAIL, Set.of("E-mail # - Value")),
                    Map.entry(Field.PHONE, Set.of("Phone # - Value")),
                    Map.entry(Field.LINK, Set.of("Website # - Value")),
                    Map.entry(Field.ORGANIZATION, Set.of("Organization 1 - Name", "Organization Name")),
                    Map.entry(Field.TITLE, Set.of("Organization 1 - Title", "Organization Title")),
                    Map.entry(Field.PLACE, Set.of("Address # - City")),
                    Map.entry(Field.TAGS, Set.of("Group Membership", "Labels")),
                    Map.entry(Field.NOTE, Set.of("Notes"))),
            Set.of()),
    /** Outlook's contacts, of the desktop or the web, in English or German. Its {@code Title} is Mr or Dr. */
    OUTLOOK_CONTACTS(
            "Outlook",
            names -> hasName(names)
                    && containsAny(names, "emailaddress", "email2address", "emailadresse", "email2adresse")
                    && containsAny(
                            names,
                            "businessphone",
                            "homephone",
                            "mobilephone",
                            "businessstreet",
                            "homestreet",
                            "categories",
                            "email2address",
                            "telefongeschaftlich",
                            "telefonprivat",
                            "strassegeschaftlich",
                            "kategorien"),
            Map.ofEntries(
                    Map.entry(Field.FIRST_NAME, Set.of("Vorname")),
                    Map.entry(Field.MIDDLE_NAME, Set.of("Weitere Vornamen")),
                    Map.entry(Field.LAST_NAME, Set.of("Nachname")),
                    Map.entry(
                            Field.EMAIL,
                            Set.of(
                                    "E-mail Address",
                                    "E-mail # Address",
                                    "E-Mail-Adresse",
                                    "E-Mail #: Adresse",
                                    "E-Mail-Adresse #")),
                    Map.entry(
                            Field.PHONE,
                            Set.of(
                                    "Business Phone",
                                    "Business Phone 2",
                                    "Home Phone",
                                    "Home Phone 2",
                                    "Mobile Phone",
                                    "Other Phone",
                                    "Primary Phone",
                                    "Telefon (geschäftlich)",
                                    "Telefon geschäftlich",
                                    "Telefon geschäftlich 2",
                                    "Telefon (privat)",
                                    "Telefon privat",
                                    "Telefon privat 2",
                                    "Mobiltelefon",
                                    "Weiteres Telefon",
                                    "Haupttelefon")),
                    Map.entry(
                            Field.LINK,
                            Set.of("Web Page", "Personal Web Page", "Business Homepage", "Webseite", "Internetseite")),
                    Map.entry(Field.ORGANIZATION, Set.of("Company", "Firma")),
                    Map.entry(Field.TITLE, Set.of("Job Title", "Position")),
                    Map.entry(
                            Field.PLACE,
                            Set.of("Business City", "Home City", "Other City", "Ort geschäftlich", "Ort privat")),
                    Map.entry(Field.TAGS, Set.of("Categories", "Kategorien")),
                    Map.entry(Field.NOTE, Set.of("Notes", "Notizen")),
                    Map.entry(Field.REFERRED_BY, Set.of("Referred By", "Empfohlen von"))),
            Set.of("title", "anrede")),
    /** Cards, which are a table of their own, see {@link org.throughline.imports.source.CardColumn}. */
    VCARD(
            "vCard",
            names -> false,
            Map.of(
                    Field.EMAIL, Set.of("email #"),
                    Field.PHONE, Set.of("phone #"),
                    Field.LINK, Set.of("url", "url #"),
                    Field.EXTERNAL_KEY, Set.of("uid")),
            Set.of()),
    /** Any table with a column of names. */
    TABLE("Address book", names -> hasName(names), Map.of(), Set.of());

    private static final Pattern NUMBERED_BY_GOOGLE = Pattern.compile(
            "(?:email|phone|address|organization|website|relation|event)\\d{1,2}(?:value|label|type|name)");

    private final String source;
    private final Predicate<Set<String>> recognised;
    private final FieldNames names;
    private final Set<String> passedOver;

    Format(String source, Predicate<Set<String>> recognised, Map<Field, Set<String>> columns, Set<String> passedOver) {
        this.source = source;
        this.recognised = recognised;
        this.names = columns.isEmpty() ? Field.OF_PEOPLE : Field.ofProgram(columns);
        this.passedOver = passedOver;
    }

    /** The format of a table; empty when none of its columns is a name. */
    static Optional<Format> of(TableHead table) {
        return table.type() == SourceType.VCARD ? Optional.of(VCARD) : of(table.columns());
    }

    /** The format that names columns so. */
    static Optional<Format> of(List<String> cells) {
        Set<String> folded = cells.stream().map(ColumnName::folded).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(format -> format.recognised.test(folded))
                .findFirst();
    }

    /** The format of this name. */
    static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name))
                .findFirst();
    }

    /** What its columns are called. */
    FieldNames names() {
        return names;
    }

    /** Whether a column that sounds like a field of ours is something else here. */
    boolean passesOver(String column) {
        return passedOver.contains(ColumnName.folded(column));
    }

    /** What a field of the file is in a network: the categories of cards, which come as groups, are tags. */
    Field meant(Field field) {
        return this == VCARD && field == Field.GROUPS ? Field.TAGS : field;
    }

    /** Where a note comes from, for people. */
    String source() {
        return source;
    }

    /** Where a new contact comes from. */
    ContactSource contactSource() {
        return this == LINKEDIN ? ContactSource.LINKEDIN : ContactSource.IMPORT;
    }

    private static boolean hasName(Set<String> folded) {
        return folded.stream()
                .anyMatch(name -> Field.OF_PEOPLE
                        .field(name)
                        .map(Field::valueOf)
                        .filter(Field.NAMING::contains)
                        .isPresent());
    }

    private static boolean isNumberedByGoogle(String folded) {
        return NUMBERED_BY_GOOGLE.matcher(folded).matches();
    }

    private static boolean containsAny(Set<String> folded, String... names) {
        return Arrays.stream(names).anyMatch(folded::contains);
    }
}
