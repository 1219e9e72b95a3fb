package org.throughline.imports.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.imports.target.FieldNames;

/** What a column of a roster may be, with the names it has in English, in German and in Handshake's student file. */
enum RosterField {
    EXTERNAL_KEY(
            "auth_identifier",
            "external id",
            "person id",
            "student id",
            "student number",
            "matriculation number",
            "employee id",
            "externer Schlüssel",
            "Matrikelnummer",
            "Matrikel-Nr.",
            "Personalnummer"),
    EMAIL("email_address", "mail", "mail address", "E-Mail-Adresse", "Mailadresse"),
    NAME("full name", "display name", "vollständiger Name", "Vor- und Nachname", "Anzeigename"),
    FIRST_NAME("given name", "Vorname"),
    PREFERRED_NAME("preferred first name", "Rufname"),
    LAST_NAME("surname", "family name", "Nachname", "Familienname", "Zuname"),
    USERNAME("login", "login name", "Benutzername", "Benutzerkennung", "Nutzername", "Anmeldename"),
    ROLES("role", "Rolle", "Rollen"),
    COHORT("cohort name", "group", "Kohorte", "Gruppe", "Jahrgang"),
    ADVISOR_OF("advises", "advises cohorts", "betreut", "berät", "betreute Kohorten", "Berater von"),
    LEVEL("career level", "Stufe", "Karrierestufe"),
    GOAL_DATE("goal day", "Zieldatum", "Zieltermin"),
    TARGET("interview target", "target interviews", "Zielzahl", "Anzahl Gespräche"),
    TIME_ZONE("Zeitzone"),
    ACTIVE("is active", "aktiv"),
    SCHOOL_YEAR("school_year_name", "class level", "Studienjahr"),
    EDUCATION_LEVEL("primary_education:education_level_name", "primary:education_level_name"),
    ATTENDING("primary_education:currently_attending", "primary:currently_attending"),
    GRADUATION_DATE(
            "primary_education:end_date",
            "primary:end_date",
            "graduation day",
            "expected graduation",
            "expected graduation date",
            "Abschlussdatum",
            "Studienende"),
    LABELS("system_label_names"),
    COLLEGE("primary_education:college_name", "primary:college_name"),
    ADVISOR_EMAIL("assigned_to_email_address", "advisor e-mail address", "E-Mail Berater", "E-Mail Beraterin");

    /** Every roster says of each person one of these. */
    static final List<RosterField> IDENTITIES = List.of(EXTERNAL_KEY, EMAIL, USERNAME);

    static final FieldNames NAMES = FieldNames.of(
            Arrays.stream(values()).collect(Collectors.toMap(RosterField::name, field -> field.synonyms)));

    private final Set<String> synonyms;

    RosterField(String... synonyms) {
        this.synonyms = Set.of(synonyms);
    }

    /** What our template calls its column. */
    String templateColumn() {
        return name().toLowerCase(Locale.ROOT);
    }
}
