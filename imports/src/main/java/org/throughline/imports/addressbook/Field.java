package org.throughline.imports.addressbook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.domain.shared.Meaning;
import org.throughline.imports.target.FieldNames;

/** What a column of an address book can be. The names are stable: clients map columns to them. */
enum Field {
    @Meaning("The whole name. Without it, FIRST_NAME, MIDDLE_NAME and LAST_NAME are the name; a row must say one.")
    NAME("full name", "display name", "contact", "contact name", "fn", "Vollständiger Name", "Anzeigename"),
    @Meaning("The first name, where there is no whole name.")
    FIRST_NAME("given name", "forename", "Vorname"),
    @Meaning("Further first names, where there is no whole name.")
    MIDDLE_NAME("additional name", "middle names", "Weitere Vornamen", "Zweiter Vorname"),
    @Meaning("The last name, where there is no whole name.")
    LAST_NAME("family name", "surname", "Nachname", "Familienname"),
    @Meaning("E-mail addresses, several in a cell; up to 20 are kept, each once.")
    EMAIL(
            "emails",
            "email #",
            "e-mail # address",
            "email address #",
            "email address",
            "email addresses",
            "mail",
            "E-Mail-Adresse",
            "E-Mail-Adressen",
            "work email",
            "home email",
            "private email"),
    @Meaning("Telephone numbers, several in a cell; up to 20 are kept, each once.")
    PHONE(
            "phones",
            "phone #",
            "phone number",
            "phone numbers",
            "telephone",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "work phone",
            "home phone",
            "business phone",
            "primary phone",
            "Telefon",
            "Telefonnummer",
            "Mobiltelefon",
            "Handy"),
    @Meaning("Web addresses, several in a cell; one that is a LinkedIn profile is taken for it.")
    LINK(
            "links",
            "link #",
            "url #",
            "url",
            "urls",
            "website",
            "websites",
            "web page",
            "homepage",
            "Webseite",
            "Website",
            "Internetseite"),
    @Meaning("The LinkedIn profile, by which a person is known again.")
    LINKED_IN("linkedin", "linkedin url", "linkedin profile", "linkedin profil", "profile url", "profil url"),
    @Meaning("The day on which both connected on LinkedIn.")
    CONNECTED_ON("Verbunden am", "Vernetzt am", "Verknüpft am"),
    @Meaning("The organisation, by name.")
    ORGANIZATION(
            "organisation",
            "organization name",
            "company",
            "company name",
            "employer",
            "Unternehmen",
            "Firma",
            "Arbeitgeber"),
    @Meaning("The position held there.")
    TITLE("job title", "position", "role", "occupation", "Beruf", "Stelle", "Funktion"),
    @Meaning("The organisation's sector.")
    SECTOR("industry", "Branche"),
    @Meaning("Where the person lives or works: the first of several columns that says something.")
    PLACE("city", "location", "town", "Ort", "Stadt", "Wohnort"),
    @Meaning("The school or university.")
    SCHOOL("university", "college", "Hochschule", "Universität", "Schule"),
    @Meaning("The year of graduation, such as 2019.")
    GRADUATION_YEAR("class year", "class of", "Abschlussjahr", "Jahrgang"),
    @Meaning("Tags, several in a cell, added to those there are.")
    TAGS("tag", "categories", "category", "labels", "label", "Kategorien", "Schlagwörter"),
    @Meaning("Clubs and associations that both belong to (A5), several in a cell, added to those there are.")
    GROUPS("group", "clubs", "associations", "Gruppen", "Vereine"),
    @Meaning("What was written down about the person: a research note (C1).")
    NOTE("notes", "comment", "comments", "remarks", "Notizen", "Notiz", "Bemerkungen"),
    @Meaning("Who named this person: a referral from the contact of that name (E1).")
    REFERRED_BY("referrer", "introduced by", "Empfohlen von", "Vermittelt von"),
    @Meaning("By what key another program knows the person.")
    EXTERNAL_KEY("id", "uid", "key", "contact id", "record id", "Schlüssel"),

    /** Of LinkedIn's messages and invitations. */
    CONVERSATION("conversation id"),
    SENDER("from"),
    SENDER_PROFILE("sender profile url", "inviterProfileUrl"),
    RECIPIENT("to"),
    RECIPIENT_PROFILE("recipient profile urls", "inviteeProfileUrl"),
    SAID_AT("date", "sent at"),
    WORDS("content", "message"),
    DIRECTION(),
    FOLDER();

    /** Columns that a table can have several of. */
    static final Set<Field> REPEATED = EnumSet.of(EMAIL, PHONE, LINK, PLACE, TAGS, GROUPS, NOTE);
    /** Any of these names somebody. */
    static final Set<Field> NAMING = EnumSet.of(NAME, FIRST_NAME, LAST_NAME);

    private final Set<String> synonyms;

    Field(String... synonyms) {
        this.synonyms = Set.of(synonyms);
    }

    /** The fields of a person, by the names that people give columns. */
    static final FieldNames OF_PEOPLE =
            ofProgram(Arrays.stream(values()).collect(Collectors.toMap(field -> field, field -> field.synonyms)));
    /** The fields of what two people said to each other on LinkedIn. */
    static final FieldNames OF_TALKS = names(EnumSet.range(CONVERSATION, FOLDER), field -> field.synonyms);

    /**
     * The fields of a person, by the names that a program gives columns.
     *
     * @param columns the names, in which {@code #} stands for a number from 1
     */
    static FieldNames ofProgram(Map<Field, Set<String>> columns) {
        return names(
                EnumSet.range(NAME, EXTERNAL_KEY),
                field -> columns.getOrDefault(field, Set.of()).stream()
                        .flatMap(Field::numbered)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Stream<String> numbered(String name) {
        return name.contains("#")
                ? IntStream.rangeClosed(1, 20).mapToObj(number -> name.replace("#", Integer.toString(number)))
                : Stream.of(name);
    }

    private static FieldNames names(Set<Field> fields, Function<Field, Set<String>> synonyms) {
        return FieldNames.of(fields.stream().collect(Collectors.toMap(Field::name, synonyms)));
    }

    /** Whether a table with these fields can tell of people. */
    static boolean namesSomebody(Set<String> fields) {
        return NAMING.stream().map(Field::name).anyMatch(fields::contains);
    }

    /** All names, for a message. */
    static String namesOfNames() {
        return Arrays.stream(values()).filter(NAMING::contains).map(Field::name).collect(Collectors.joining(", "));
    }
}
