package org.throughline.imports.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.imports.target.FieldNames;

/** The fields of a person of the directory, by the names that columns have in English and German. */
enum DirectoryField {
    EXTERNAL_KEY("external key", "key", "id", "uid", "alumni id", "person id", "constituent id", "Schlüssel"),
    NAME("name", "full name", "display name", "Vollständiger Name"),
    FIRST_NAME("first name", "given name", "forename", "Vorname"),
    LAST_NAME("last name", "family name", "surname", "Nachname", "Familienname"),
    EMAIL("email", "e-mail", "email address", "mail", "preferred email", "E-Mail-Adresse"),
    EMAIL_2("email 2", "second email", "other email", "Weitere E-Mail-Adresse"),
    EMAIL_3("email 3", "third email"),
    PHONE("phone", "telephone", "mobile", "phone number", "Telefon", "Telefonnummer"),
    LINKED_IN("linkedin", "linkedin url", "linkedin profile", "linkedin profil"),
    ORGANIZATION("organization", "organisation", "company", "employer", "Unternehmen", "Firma", "Arbeitgeber"),
    TITLE("title", "job title", "position", "role", "occupation", "Beruf", "Stelle"),
    SECTOR("sector", "industry", "Branche"),
    PLACE("place", "city", "location", "town", "Ort", "Stadt"),
    SCHOOL("school", "university", "college", "department", "Hochschule", "Universität"),
    GRADUATION_YEAR("graduation year", "class year", "class of", "year", "Abschlussjahr", "Jahrgang"),
    GROUPS("groups", "categories", "clubs", "tags", "Gruppen"),
    TOPICS("topics", "about", "expertise", "interests", "note", "Themen"),
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
