package org.throughline.imports.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Meaning;
import org.throughline.imports.target.FieldNames;

/** What a column of a roster may be, with the names it has in English, in German and in Handshake's student file. */
enum RosterField {
    @Meaning("What the institution calls the person. A row must say this, EMAIL or USERNAME.")
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
    @Meaning("The e-mail address; a new account needs one.")
    EMAIL("email_address", "mail", "mail address", "E-Mail-Adresse", "Mailadresse"),
    @Meaning("The whole name; a new account needs it, or a first and last name.")
    NAME("full name", "display name", "vollständiger Name", "Vor- und Nachname", "Anzeigename"),
    @Meaning("The first name, where there is no whole name.")
    FIRST_NAME("given name", "Vorname"),
    @Meaning("What the person is called instead of the first name.")
    PREFERRED_NAME("preferred first name", "Rufname"),
    @Meaning("The last name, where there is no whole name.")
    LAST_NAME("surname", "family name", "Nachname", "Familienname", "Zuname"),
    @Meaning("Another name to know the person by.")
    USERNAME("login", "login name", "Benutzername", "Benutzerkennung", "Nutzername", "Anmeldename"),
    @Meaning("SEEKER, ADVISOR or ADMIN, between semicolons; added, never taken away.")
    ROLES("role", "Rolle", "Rollen"),
    @Meaning("The seeker's cohort; it is made when it is new.")
    COHORT("cohort name", "group", "Kohorte", "Gruppe", "Jahrgang"),
    @Meaning("Cohorts that the person looks after, between semicolons.")
    ADVISOR_OF("advises", "advises cohorts", "betreut", "berät", "betreute Kohorten", "Berater von"),
    @Meaning("STUDENT, GRADUATE, PROFESSIONAL or EXECUTIVE.")
    LEVEL("career level", "Stufe", "Karrierestufe"),
    @Meaning("The day a seeker works towards.")
    GOAL_DATE("goal day", "Zieldatum", "Zieltermin"),
    @Meaning("How many interviews a seeker aims at, 1 to 1000.")
    TARGET("interview target", "target interviews", "Zielzahl", "Anzahl Gespräche"),
    @Meaning("The time zone, such as Europe/Berlin.")
    TIME_ZONE("Zeitzone"),
    @Meaning("no deactivates the account, yes takes that back.")
    ACTIVE("is active", "aktiv"),
    @Meaning("Handshake's school year, which says the level.")
    SCHOOL_YEAR("school_year_name", "class level", "Studienjahr"),
    @Meaning("Handshake's level of education, which says the level where nothing else does.")
    EDUCATION_LEVEL("primary_education:education_level_name", "primary:education_level_name"),
    @Meaning("Whether the person still studies, which says the level where the school year does not.")
    ATTENDING("primary_education:currently_attending", "primary:currently_attending"),
    @Meaning("The day on which studies end: the goal date of those who study.")
    GRADUATION_DATE(
            "primary_education:end_date",
            "primary:end_date",
            "graduation day",
            "expected graduation",
            "expected graduation date",
            "Abschlussdatum",
            "Studienende"),
    @Meaning("Handshake's labels, one of which may name the cohort.")
    LABELS("system_label_names"),
    @Meaning("The college: the cohort of those whom no label gives one.")
    COLLEGE("primary_education:college_name", "primary:college_name"),
    @Meaning("The e-mail address of the advisor of the row's cohort.")
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
