package org.throughline.imports.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.domain.account.Role;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.imports.target.ColumnName;

/** The words of a roster's cells: roles, levels, yes and no, lists. Case, accents, blanks and punctuation do not matter. */
final class RosterWords {
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[;\\n\\r]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,|\\n\\r]+");

    private static final Map<Role, Set<String>> ROLES = Map.of(
            Role.SEEKER,
            Set.of(
                    "seeker",
                    "student",
                    "students",
                    "studentin",
                    "studierende",
                    "studierender",
                    "suchende",
                    "teilnehmer"),
            Role.ADVISOR,
            Set.of(
                    "advisor",
                    "adviser",
                    "coach",
                    "counselor",
                    "counsellor",
                    "berater",
                    "beraterin",
                    "betreuer",
                    "betreuerin"),
            Role.ADMIN,
            Set.of("admin", "administrator", "administratorin", "verwaltung"));

    private static final Map<SeekerLevel, Set<String>> LEVELS = Map.of(
            SeekerLevel.STUDENT,
            Set.of("student", "studentin", "studierende", "studierender", "imstudium"),
            SeekerLevel.GRADUATE,
            Set.of("graduate", "alumni", "alumnus", "alumna", "absolvent", "absolventin"),
            SeekerLevel.PROFESSIONAL,
            Set.of("professional", "berufstatig", "berufserfahren"),
            SeekerLevel.EXECUTIVE,
            Set.of("executive", "fuhrungskraft"));

    /** Handshake's school years and levels of education; institutions add their own, which say nothing here. */
    private static final Map<SeekerLevel, Set<String>> STANDINGS = Map.of(
            SeekerLevel.STUDENT,
            Set.of(
                    "highschool",
                    "freshman",
                    "sophomore",
                    "junior",
                    "senior",
                    "firstyear",
                    "secondyear",
                    "thirdyear",
                    "fourthyear",
                    "certificate",
                    "certificateprogram",
                    "advancedcertificate",
                    "associates",
                    "associate",
                    "bachelors",
                    "bachelor",
                    "masters",
                    "master",
                    "acceleratedmasters",
                    "mastersofbusinessadministration",
                    "mba",
                    "doctorate",
                    "nondegreeseeking"),
            SeekerLevel.GRADUATE,
            Set.of("alumni", "alumnus", "alumna", "postdoctoralstudies", "postdoctoral"));

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "active", "ja", "j", "wahr", "aktiv", "x");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "inactive", "deactivated", "nein", "falsch", "inaktiv", "deaktiviert");

    private RosterWords() {}

    /** Roles, each once, as the database keeps them. */
    static Outcome<List<String>> roles(String raw) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : split(raw, BETWEEN_WORDS)) {
            Optional<Role> role = meant(word, ROLES);
            if (role.isEmpty()) {
                return malformed("Must be SEEKER, ADVISOR or ADMIN, or several of them between semicolons.");
            }
            roles.add(role.get());
        }
        return Outcome.done(roles.stream().map(Role::name).toList());
    }

    /** A level of a seeker. */
    static Outcome<String> level(String raw) {
        return meant(raw, LEVELS)
                .map(level -> Outcome.done(level.name()))
                .orElseGet(() -> malformed("Must be STUDENT, GRADUATE, PROFESSIONAL or EXECUTIVE."));
    }

    /** The level that a school year or a level of education tells, where it tells one. */
    static Optional<String> standing(String raw) {
        return meant(raw, STANDINGS).map(SeekerLevel::name);
    }

    /** Yes or no. */
    static Outcome<Boolean> yesOrNo(String raw) {
        String word = ColumnName.folded(raw);
        if (!YES.contains(word) && !NO.contains(word)) {
            return malformed("Must be yes or no.");
        }
        return Outcome.done(YES.contains(word));
    }

    /** The names in a list, without the blank ones. */
    static Outcome<List<String>> names(String raw) {
        Checks checks = new Checks();
        List<String> names = new ArrayList<>();
        for (String name : split(raw, BETWEEN_ITEMS)) {
            checks.take(Integer.toString(names.size()), TextRule.LINE.check(name))
                    .ifPresent(names::add);
        }
        return checks.outcome(() -> names);
    }

    private static List<String> split(String raw, Pattern between) {
        return Arrays.stream(between.split(raw)).filter(part -> !part.isBlank()).toList();
    }

    private static <T> Optional<T> meant(String raw, Map<T, Set<String>> words) {
        String word = ColumnName.folded(raw);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <T> Outcome<T> malformed(String message) {
        return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, message));
    }
}
