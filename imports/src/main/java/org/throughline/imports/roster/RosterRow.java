package org.throughline.imports.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.domain.account.Role;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.imports.target.StagedRow;

/**
 * One row of a roster, read by itself.
 *
 * <p>A blank cell says nothing, {@code **CLEAR**} takes a value away. Of Handshake's columns, the school year (else whether
 * the person attends, else the level of education) tells the level; the end of studies is the goal date of those who study
 * (A11); a label that begins with <i>cohort</i> is the cohort, else the college is.
 */
final class RosterRow {
    private static final NumberRule TARGET = new NumberRule(1, 1_000, "interviews");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern COHORT_LABEL =
            Pattern.compile("(?:cohort|kohorte|jahrgang)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LABEL_PREFIX = Pattern.compile("^\\p{L}+\\s*:\\s*(?=\\S)");
    private static final Set<Fact> OF_SEEKERS = Set.of(Fact.COHORT, Fact.LEVEL, Fact.GOAL_DATE, Fact.TARGET);
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final RosterCells cells;
    private final RosterFacts facts;

    RosterRow(RosterCells cells) {
        this.cells = cells;
        this.facts = new RosterFacts(cells);
    }

    /** What is staged of the row, or every reason against it. */
    Outcome<StagedRow> read() {
        facts.take(Fact.EXTERNAL_KEY, RosterField.EXTERNAL_KEY, TextRule.LINE::check);
        facts.take(Fact.EMAIL, RosterField.EMAIL, RosterRow::email);
        facts.take(Fact.USERNAME, RosterField.USERNAME, TextRule.LINE::check);
        if (Stream.of(Fact.EXTERNAL_KEY, Fact.EMAIL, Fact.USERNAME).noneMatch(facts::says)) {
            facts.refuse(
                    RosterField.EMAIL,
                    RefusalCode.REQUIRED,
                    "A row says who it is about: an e-mail address, an external key or a user name.");
        }
        boolean renames = name();
        facts.take(Fact.ROLES, RosterField.ROLES, RosterWords::roles);
        facts.take(Fact.ADVISOR_OF, RosterField.ADVISOR_OF, RosterWords::names);
        facts.take(Fact.ADVISOR_EMAIL, RosterField.ADVISOR_EMAIL, RosterRow::email);
        facts.take(Fact.TARGET, RosterField.TARGET, RosterRow::target);
        facts.take(Fact.TIME_ZONE, RosterField.TIME_ZONE, RosterRow::zone);
        facts.take(Fact.ACTIVE, RosterField.ACTIVE, RosterWords::yesOrNo);
        cohort();
        level();
        goalDate();
        List<String> newRoles = roles();
        return facts.staged(newRoles, renames);
    }

    /** Whether the name is whole: one of two columns left blank may be a name that the account has already. */
    private boolean name() {
        if (facts.take(Fact.NAME, RosterField.NAME, TextRule.LINE::check)) {
            return true;
        }
        RosterField given = cells.said(RosterField.PREFERRED_NAME).isPresent()
                ? RosterField.PREFERRED_NAME
                : RosterField.FIRST_NAME;
        List<String> parts = Stream.of(given, RosterField.LAST_NAME)
                .flatMap(field -> cells.said(field).stream())
                .toList();
        if (parts.isEmpty()) {
            return false;
        }
        RosterField first = cells.said(given).isPresent() ? given : RosterField.LAST_NAME;
        Outcome<String> name = TextRule.LINE.check(String.join(" ", parts));
        name.refusals().forEach(reason -> facts.refuse(first, reason.code(), reason.message()));
        if (name instanceof Outcome.Done<String> done) {
            facts.put(Fact.NAME, first, done.value());
        }
        return Stream.of(given, RosterField.LAST_NAME)
                .allMatch(field -> !cells.has(field)
                        || cells.clears(field)
                        || cells.said(field).isPresent());
    }

    private void cohort() {
        if (facts.take(Fact.COHORT, RosterField.COHORT, TextRule.LINE::check)) {
            return;
        }
        Optional<String> label = cells.said(RosterField.LABELS).stream()
                .flatMap(labels -> Stream.of(labels.split(";")))
                .map(String::strip)
                .filter(text -> COHORT_LABEL.matcher(text).matches())
                .map(text -> LABEL_PREFIX.matcher(text).replaceFirst(""))
                .findFirst();
        if (label.isEmpty()) {
            facts.take(Fact.COHORT, RosterField.COLLEGE, TextRule.LINE::check);
        } else {
            facts.take(Fact.COHORT, RosterField.LABELS, labels -> TextRule.LINE.check(label.get()));
        }
    }

    private void level() {
        if (facts.take(Fact.LEVEL, RosterField.LEVEL, RosterWords::level)) {
            return;
        }
        Optional<String> year = cells.said(RosterField.SCHOOL_YEAR).flatMap(RosterWords::standing);
        Optional<String> attending = cells.said(RosterField.ATTENDING)
                .flatMap(text -> RosterWords.yesOrNo(text) instanceof Outcome.Done<Boolean> known
                        ? Optional.of(known.value() ? SeekerLevel.STUDENT.name() : SeekerLevel.GRADUATE.name())
                        : Optional.empty());
        Optional<String> education = cells.said(RosterField.EDUCATION_LEVEL).flatMap(RosterWords::standing);
        if (year.isPresent()) {
            facts.put(Fact.LEVEL, RosterField.SCHOOL_YEAR, year.get());
        } else if (attending.isPresent()) {
            facts.put(Fact.LEVEL, RosterField.ATTENDING, attending.get());
        } else {
            education.ifPresent(level -> facts.put(Fact.LEVEL, RosterField.EDUCATION_LEVEL, level));
        }
    }

    private void goalDate() {
        boolean monthFirst = cells.format() == RosterFormat.HANDSHAKE_STUDENTS;
        boolean said = facts.take(Fact.GOAL_DATE, RosterField.GOAL_DATE, raw -> RosterDay.parse(raw, monthFirst));
        boolean studies = facts.value(Fact.LEVEL)
                .filter(level -> !level.equals(SeekerLevel.STUDENT.name()))
                .isEmpty();
        if (!said && studies) {
            facts.take(Fact.GOAL_DATE, RosterField.GRADUATION_DATE, raw -> RosterDay.parse(raw, monthFirst));
        }
    }

    /** Notes the roles that the row adds; the roles of a new account, which has at least one. */
    private List<String> roles() {
        List<Role> said = cells.said(RosterField.ROLES)
                .map(RosterWords::roles)
                .filter(Outcome.Done.class::isInstance)
                .map(roles -> roles.orElseThrow().stream().map(Role::valueOf).toList())
                .orElse(List.of());
        boolean advises = facts.says(Fact.ADVISOR_OF);
        boolean inHandshake = cells.format() == RosterFormat.HANDSHAKE_STUDENTS;
        boolean seeks = said.isEmpty() && (!advises || OF_SEEKERS.stream().anyMatch(facts::says));
        List<String> added = Stream.of(Role.values())
                .filter(role ->
                        said.contains(role) || role == Role.ADVISOR && advises || role == Role.SEEKER && inHandshake)
                .map(Role::name)
                .toList();
        if (!added.isEmpty()) {
            facts.put(
                    Fact.ROLES,
                    said.isEmpty() && advises ? RosterField.ADVISOR_OF : RosterField.ROLES,
                    RosterFacts.text(added));
        }
        return Stream.of(Role.values())
                .map(Role::name)
                .filter(role -> added.contains(role) || role.equals(Role.SEEKER.name()) && seeks)
                .toList();
    }

    private static Outcome<String> email(String raw) {
        return EmailAddress.parse(raw).map(EmailAddress::value);
    }

    private static Outcome<Integer> target(String raw) {
        return WHOLE_NUMBER.matcher(raw).matches()
                ? TARGET.check(Integer.parseInt(raw))
                : Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a whole number of interviews."));
    }

    private static Outcome<String> zone(String raw) {
        return ZONES.contains(raw)
                ? Outcome.done(raw)
                : Outcome.refused(
                        Refusal.of(RefusalCode.MALFORMED, "Must be the name of a time zone such as Europe/Berlin."));
    }
}
