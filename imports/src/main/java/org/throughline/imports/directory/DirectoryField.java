package org.throughline.imports.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Meaning;
import org.throughline.imports.target.FieldNames;

/** The fields of a person of the directory, by the names that columns have in English and German. */
enum DirectoryField {
    @Meaning("By what the institution's own system knows the person.")
    EXTERNAL_KEY("external key", "key", "id", "uid", "alumni id", "person id", "constituent id", "Schlüssel"),
    @Meaning("The whole name. Without it, FIRST_NAME and LAST_NAME are the name; a row must say one.")
    NAME("name", "full name", "display name", "Vollständiger Name"),
    @Meaning("The first name, where there is no whole name.")
    FIRST_NAME("first name", "given name", "forename", "Vorname"),
    @Meaning("The last name, where there is no whole name.")
    LAST_NAME("last name", "family name", "surname", "Nachname", "Familienname"),
    @Meaning("The e-mail address, by which a person is known again.")
    EMAIL("email", "e-mail", "email address", "mail", "preferred email", "E-Mail-Adresse"),
    @Meaning("A further e-mail address, added to those known.")
    EMAIL_2("email 2", "second email", "other email", "Weitere E-Mail-Adresse"),
    @Meaning("A further e-mail address, added to those known.")
    EMAIL_3("email 3", "third email"),
    @Meaning("The telephone number.")
    PHONE("phone", "telephone", "mobile", "phone number", "Telefon", "Telefonnummer"),
    @Meaning("The LinkedIn profile, by which a person is known again.")
    LINKED_IN("linkedin", "linkedin url", "linkedin profile", "linkedin profil"),
    @Meaning("The organisation, by name.")
    ORGANIZATION("organization", "organisation", "company", "employer", "Unternehmen", "Firma", "Arbeitgeber"),
    @Meaning("The position held there.")
    TITLE("title", "job title", "position", "role", "occupation", "Beruf", "Stelle"),
    @Meaning("The organisation's sector.")
    SECTOR("sector", "industry", "Branche"),
    @Meaning("Where the person lives or works.")
    PLACE("place", "city", "location", "town", "Ort", "Stadt"),
    @Meaning("The school or university.")
    SCHOOL("school", "university", "college", "department", "Hochschule", "Universität"),
    @Meaning("The year of graduation, such as 2019.")
    GRADUATION_YEAR("graduation year", "class year", "class of", "year", "Abschlussjahr", "Jahrgang"),
    @Meaning("Clubs and associations, between semicolons, added to those known.")
    GROUPS("groups", "categories", "clubs", "tags", "Gruppen"),
    @Meaning("What they like to be asked about.")
    TOPICS("topics", "about", "expertise", "interests", "note", "Themen"),
    @Meaning("How many requests a month, 0 to 100; 1 unless told, 0 takes a break.")
    MONTHLY_LIMIT("monthly limit", "limit", "interviews a month", "interviews per month", "Gespräche im Monat");

    /** All of them by their synonyms. */
    static final FieldNames NAMES =
            FieldNames.of(Arrays.stream(values()).collect(Collectors.toMap(Enum::name, field -> field.synonyms)));

    private final Set<String> synonyms;

    DirectoryField(String... synonyms) {
        this.synonyms = Set.of(synonyms);
    }

    /** Whether a table with these columns can be one of the directory: somebody must have a name. */
    static boolean suffice(Map<String, Integer> positions) {
        return positions.containsKey(NAME.name())
                || positions.containsKey(FIRST_NAME.name())
                || positions.containsKey(LAST_NAME.name());
    }
}
