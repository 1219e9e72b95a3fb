package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.preparation.BankQuestion;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.domain.programme.SeekerLevel;

/** Who belongs to an institution: its accounts, its cohorts, and its seekers with the stage each has reached. */
final class Roster {
    private static final LocalTime REGISTRATION = LocalTime.of(9, 15);
    private static final int DAYS_TO_A_NEAR_GOAL = 60;
    private static final List<Integer> TARGETS = List.of(6, 8, 10, 12, 16);
    /** Whoever has learned enough did not set out to meet more people than that. */
    private static final List<Integer> TARGETS_REACHED = List.of(8, 10);
    /** Of five in a row three share; neither the cohorts nor the stages come round as often. */
    private static final int SHARING_TURNS = 5;

    private static final int SHARING = 3;
    /** Eleven, so that the stages come round to every cohort. */
    private static final List<Stage> STAGES = List.of(
            Stage.BUSY,
            Stage.FINISHED,
            Stage.BUSY,
            Stage.BEGINNING,
            Stage.STALLED,
            Stage.NOT_STARTED,
            Stage.BUSY,
            Stage.FINISHED,
            Stage.BEGINNING,
            Stage.BUSY,
            Stage.BUSY);

    private final InstitutionPlan institution;
    private final LocalDate today;
    private final Cultures cultures;
    private final Chance chance;
    private final DemoIds ids;
    private final Instant foundedAt;
    private final UUID institutionId;
    private final List<UUID> cohortIds = new ArrayList<>();
    private final List<AccountPlan> accounts = new ArrayList<>();
    private final List<SeekerPlan> seekers = new ArrayList<>();
    private final Set<String> emails = new HashSet<>();
    private final List<BankQuestion> bank;
    private int busy;

    Roster(InstitutionPlan institution, LocalDate today, Cultures cultures, Chance chance) {
        this.institution = institution;
        this.today = today;
        this.cultures = cultures;
        this.chance = chance;
        this.ids = new DemoIds(chance.split());
        this.foundedAt = moment(institution.foundedOn(), institution.zone());
        this.institutionId = ids.at(foundedAt);
        institution.cohorts().forEach(cohort -> cohortIds.add(ids.at(foundedAt)));
        this.bank = StartingQuestions.of(institutionId, ids, foundedAt);
    }

    InstitutionPlan institution() {
        return institution;
    }

    UUID institutionId() {
        return institutionId;
    }

    Instant foundedAt() {
        return foundedAt;
    }

    /** In the order of the institution's cohorts. */
    List<UUID> cohortIds() {
        return List.copyOf(cohortIds);
    }

    /** The questions that the institution offers as a start. */
    List<BankQuestion> bank() {
        return bank;
    }

    List<AccountPlan> accounts() {
        return List.copyOf(accounts);
    }

    /**
     * Who looks after which cohort: the first advisor after all of them, so that the demo's own sees everything; each further
     * one after one of them, in turn.
     */
    List<AdvisorPlan> advisors() {
        List<AccountPlan> advising = accounts.stream()
                .filter(account -> account.roles().contains(Role.ADVISOR))
                .toList();
        List<AdvisorPlan> plans = new ArrayList<>();
        for (int number = 0; number < advising.size(); number++) {
            UUID account = advising.get(number).id();
            List<UUID> theirs = number == 0 ? cohortIds : List.of(cohortIds.get((number - 1) % cohortIds.size()));
            theirs.forEach(cohort -> plans.add(AdvisorPlan.of(cohort, account)));
        }
        return plans;
    }

    List<SeekerPlan> seekers() {
        return List.copyOf(seekers);
    }

    /** An account that is no seeker's. */
    Roster staff(DemoAccount account) {
        account(account.email(), account.name(), account.roles(), foundedAt);
        return this;
    }

    /** Accounts of that many people with these roles. */
    Roster staff(int count, List<Role> roles) {
        for (int i = 0; i < count; i++) {
            PersonName name = cultures.any(chance).name(chance);
            account(freeEmail(name), name.full(), roles, foundedAt);
        }
        return this;
    }

    /** A seeker with a name of their own. */
    Roster seeker(DemoAccount account, Stage stage, int cohort, SeekerLevel level) {
        LocalDate startedOn = startedOn(stage, cohort);
        Instant createdAt = moment(startedOn, institution.zone());
        seekers.add(seeker(
                account(account.email(), account.name(), account.roles(), createdAt),
                stage,
                cohort,
                level,
                institution.zone(),
                startedOn));
        return this;
    }

    /** That many seekers more, over all cohorts, levels and stages. */
    Roster seekers(int count) {
        for (int number = 0; number < count; number++) {
            int cohort = institution
                    .cohortTurns()
                    .get(number % institution.cohortTurns().size());
            List<SeekerLevel> levels = institution.cohorts().get(cohort).levels();
            Stage stage = STAGES.get(number % STAGES.size());
            ZoneId zone = ZoneId.of(chance.pick(institution.seekerZones()));
            LocalDate startedOn = startedOn(stage, cohort);
            PersonName name = cultures.any(chance).name(chance);
            AccountPlan account = account(freeEmail(name), name.full(), List.of(Role.SEEKER), moment(startedOn, zone));
            seekers.add(seeker(account, stage, cohort, levels.get(ofCohort(cohort) % levels.size()), zone, startedOn));
        }
        return this;
    }

    private SeekerPlan seeker(
            AccountPlan account, Stage stage, int cohort, SeekerLevel level, ZoneId zone, LocalDate startedOn) {
        return new SeekerPlan(
                ids.at(account.createdAt()),
                account,
                cohortIds.get(cohort),
                level,
                stage,
                institution.cohorts().get(cohort).temper(),
                habit(stage),
                goalDate(stage, institution.cohorts().get(cohort).goalDate()),
                target(stage),
                zone,
                access(stage),
                startedOn,
                account.createdAt());
    }

    /** The first of each turn share everything but private notes. */
    private AdvisorAccess access(Stage stage) {
        int turn = seekers.size() % SHARING_TURNS;
        if (stage == Stage.FIRST_STEPS || turn >= SHARING) {
            return AdvisorAccess.FIGURES;
        }
        return turn == 0 ? AdvisorAccess.ALL_BUT_PRIVATE_NOTES : AdvisorAccess.NAMES_AND_STATES;
    }

    private LocalDate startedOn(Stage stage, int cohort) {
        return today.minusDays(institution.cohorts().get(cohort).temper().daysAgo(stage.daysAgo(chance)));
    }

    /** How many seekers a cohort has so far. */
    private int ofCohort(int cohort) {
        return (int) seekers.stream()
                .filter(seeker -> seeker.cohortId().equals(cohortIds.get(cohort)))
                .count();
    }

    /** The habits come round to those who are in the middle of it. */
    private Habit habit(Stage stage) {
        Habit[] habits = Habit.values();
        return stage == Stage.BUSY ? habits[busy++ % habits.length] : Habit.NONE;
    }

    private Optional<Integer> target(Stage stage) {
        return switch (stage) {
            case FIRST_STEPS -> Optional.empty();
            case FINISHED -> Optional.of(chance.pick(TARGETS_REACHED));
            default -> Optional.of(chance.pick(TARGETS));
        };
    }

    /** Whoever has just come has a goal that is near; it is drawn all the same, so that all others stay as they are. */
    private Optional<LocalDate> goalDate(Stage stage, LocalDate ofCohort) {
        Optional<LocalDate> drawn = goalDate(ofCohort);
        return stage == Stage.FIRST_STEPS ? Optional.of(today.plusDays(DAYS_TO_A_NEAR_GOAL)) : drawn;
    }

    /** Mostly the cohort's; some have their own, some none. */
    private Optional<LocalDate> goalDate(LocalDate ofCohort) {
        return switch (chance.between(1, 6)) {
            case 1 -> Optional.empty();
            case 2 -> Optional.of(ofCohort.plusDays(chance.between(-20, 40)));
            default -> Optional.of(ofCohort);
        };
    }

    private AccountPlan account(String email, String name, List<Role> roles, Instant createdAt) {
        emails.add(email);
        AccountPlan account = new AccountPlan(ids.at(createdAt), email, name, roles, createdAt);
        accounts.add(account);
        return account;
    }

    private String freeEmail(PersonName name) {
        String local = name.givenSlug() + "." + name.familySlug();
        String email = institution.email(local);
        for (int number = 2; emails.contains(email); number++) {
            email = institution.email(local + number);
        }
        return email;
    }

    private static Instant moment(LocalDate day, ZoneId zone) {
        return day.atTime(REGISTRATION).atZone(zone).toInstant();
    }
}
