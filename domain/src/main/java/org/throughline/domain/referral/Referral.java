package org.throughline.domain.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** A contact named someone else to talk to (E1). The someone is a contact already, or a name until the seeker follows it. */
@Entity
@Table(name = "referral")
public class Referral extends SeekerOwned {
    @Column(name = "from_contact_id", updatable = false)
    private UUID fromContactId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "to_contact_id")
    private UUID toContactId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ReferralMode mode;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_permission")
    private NamePermission namePermission;

    @Column(name = "permission_at")
    private Instant permissionAt;

    @Column(name = "check_in_on")
    private LocalDate checkInOn;

    @Column(name = "check_in_reason")
    private String checkInReason;

    @Column(name = "introduced_at")
    private Instant introducedAt;

    private String details;

    @Enumerated(EnumType.STRING)
    private ReferralOutcome outcome;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    /** For the persistence provider. */
    protected Referral() {}

    private Referral(TenantKey key, UUID seekerId) {
        super(key, seekerId);
    }

    /**
     * A new referral, or every reason why the details cannot be one.
     *
     * @param named what is known of the person named
     * @param past the present moment, and the seeker's time zone, in which days are counted
     */
    public static Outcome<Referral> make(
            TenantKey key,
            UUID seekerId,
            ReferralDetails told,
            PersonNamed named,
            InstitutionSettings settings,
            PastRule past) {
        Checks checks = new Checks();
        Optional<Instant> madeAt = checks.take("madeAt", past.check(told.madeAt()));
        Optional<String> name = name(checks, told, named);
        Optional<String> details = checkedDetails(checks, told.details(), named);
        Optional<String> reason =
                checks.takeIfGiven("checkInReason", told.checkIn().reason().orElse(null), TextRule.PARAGRAPH::check);
        checks.require(
                !told.toContactId().equals(Optional.of(told.fromContactId())), "toContactId", Referral::toOneself);
        named.check(checks, "toContactId");
        Optional<LocalDate> checkIn = madeAt.map(past::dayOf)
                .flatMap(madeOn -> checkIn(checks, told, new CheckInRule(madeOn, past.today(), settings)));
        return checks.outcome(() -> {
            Referral referral = new Referral(key, seekerId);
            referral.fromContactId = told.fromContactId();
            referral.threadId = told.threadId().orElse(null);
            referral.toContactId = told.toContactId().orElse(null);
            referral.name = name.orElseThrow();
            referral.mode = told.mode();
            referral.namePermission = told.namePermission();
            referral.permissionAt = told.namePermission() == NamePermission.NOT_ASKED ? null : madeAt.orElseThrow();
            referral.checkInOn = checkIn.orElse(null);
            referral.checkInReason = checkIn.isPresent() ? reason.orElse(null) : null;
            referral.details = details.orElse(null);
            referral.outcome = referral.unsettled();
            referral.madeAt = madeAt.orElseThrow();
            return referral;
        });
    }

    /**
     * The person named has become a contact (E5). An introduction of which nothing was recorded is kept or late by the
     * check-in date; one that was given up stays broken, because the seeker wrote without it.
     */
    public Outcome<Referral> follow(UUID contactId, PersonNamed named, PastRule past) {
        Checks checks = new Checks();
        checks.require(
                toContactId == null,
                "referralId",
                () -> Refusal.of(
                        RefusalCode.ALREADY_FOLLOWED, Practice.E5, "This referral has become a contact already."));
        checks.require(!contactId.equals(fromContactId), "contactId", Referral::toOneself);
        named.check(checks, "contactId");
        return checks.outcome(() -> {
            toContactId = contactId;
            if (outcome == ReferralOutcome.PENDING) {
                outcome = mode == ReferralMode.DIRECT ? ReferralOutcome.CONTACTED : introduced(past.now(), past);
            }
            return this;
        });
    }

    /** The promised introduction was made: kept by the check-in date, late after it (E4). */
    public Outcome<Referral> recordIntroduction(Instant at, PastRule past) {
        Checks checks = new Checks();
        requirePendingIntroduction(checks);
        Optional<Instant> moment = checks.take("introducedAt", past.checkNotBefore(madeAt, at));
        return checks.outcome(() -> {
            outcome = introduced(moment.orElseThrow(), past);
            return this;
        });
    }

    /** The seeker no longer waits for the promised introduction (E4). */
    public Outcome<Referral> giveUpIntroduction() {
        Checks checks = new Checks();
        requirePendingIntroduction(checks);
        return checks.outcome(() -> {
            outcome = ReferralOutcome.BROKEN;
            return this;
        });
    }

    /** What they said to the question whether their name may be used (E2); the answer may change. */
    public Outcome<Referral> changePermission(NamePermission permission, Instant at, PastRule past) {
        Checks checks = new Checks();
        Optional<Instant> moment = checks.take("permissionAt", past.checkNotBefore(madeAt, at));
        return checks.outcome(() -> {
            namePermission = permission;
            permissionAt = permission == NamePermission.NOT_ASKED ? null : moment.orElseThrow();
            return this;
        });
    }

    /**
     * How to reach the person named (E3). Who promised an introduction and hands the details over after all leaves it to
     * the seeker to write: unless the introduction was made, the referral becomes a direct one.
     *
     * @param named what is known of the person named
     */
    public Outcome<Referral> recordDetails(String words, PersonNamed named) {
        Checks checks = new Checks();
        Optional<String> text = checks.take("details", TextRule.PARAGRAPH.check(words));
        named.checkDetails(checks, text);
        return checks.outcome(() -> {
            details = text.orElseThrow();
            if (outcome == ReferralOutcome.PENDING || outcome == ReferralOutcome.BROKEN) {
                mode = ReferralMode.DIRECT;
                checkInOn = null;
                checkInReason = null;
                outcome = unsettled();
            }
            return this;
        });
    }

    private static Optional<String> name(Checks checks, ReferralDetails told, PersonNamed named) {
        checks.require(
                told.toContactId().isEmpty() || told.name().isEmpty(),
                "name",
                () -> Refusal.of(RefusalCode.CONFLICTING, "Give the contact or a name, not both."));
        return named.name().isPresent()
                ? named.name()
                : checks.take("name", TextRule.LINE.check(told.name().orElse(null)));
    }

    private static Optional<String> checkedDetails(Checks checks, Optional<String> told, PersonNamed named) {
        Optional<String> details = checks.takeIfGiven("details", told.orElse(null), TextRule.PARAGRAPH::check);
        named.checkDetails(checks, details);
        return details;
    }

    private static Optional<LocalDate> checkIn(Checks checks, ReferralDetails told, CheckInRule rule) {
        Optional<LocalDate> day =
                checks.takeIfGiven("checkInOn", told.checkIn().on().orElse(null), DateRule.PLAUSIBLE::check);
        if (told.mode() == ReferralMode.DIRECT) {
            checks.require(
                    told.checkIn().equals(ReferralDetails.CheckIn.UNTOLD),
                    "checkInOn",
                    () -> Refusal.of(
                            RefusalCode.CONFLICTING, Practice.E4, "Only a promised introduction has a check-in date."));
            return Optional.empty();
        }
        day.ifPresent(on -> rule.check(
                checks,
                on,
                told.checkIn().reason().filter(text -> !text.isBlank()).isPresent()));
        return day.or(() -> Optional.of(rule.usual()));
    }

    private void requirePendingIntroduction(Checks checks) {
        checks.require(
                mode == ReferralMode.INTRODUCTION && outcome == ReferralOutcome.PENDING,
                "referralId",
                () -> Refusal.of(
                        RefusalCode.ALREADY_SETTLED,
                        Practice.E4,
                        "Only a promised introduction that is pending can be."));
    }

    private ReferralOutcome introduced(Instant at, PastRule past) {
        introducedAt = at;
        return past.dayOf(at).isAfter(checkInOn) ? ReferralOutcome.LATE : ReferralOutcome.KEPT;
    }

    /** Where a referral stands of which nothing came yet. */
    private ReferralOutcome unsettled() {
        return mode == ReferralMode.DIRECT && toContactId != null ? ReferralOutcome.CONTACTED : ReferralOutcome.PENDING;
    }

    private static Refusal toOneself() {
        return Refusal.of(RefusalCode.REFERRAL_TO_ONESELF, Practice.E5, "A contact cannot be referred to themselves.");
    }

    /** How the seeker comes to the person named: by an introduction unless it was given up or never promised (A7). */
    public Approach approach() {
        return mode == ReferralMode.INTRODUCTION && outcome != ReferralOutcome.BROKEN
                ? Approach.INTRODUCTION
                : Approach.REFERRAL;
    }

    /** Who named someone. */
    public UUID fromContactId() {
        return fromContactId;
    }

    /** The name of the person named, as it was told. */
    public String name() {
        return name;
    }

    /** Who writes first. */
    public ReferralMode mode() {
        return mode;
    }

    /** In which interview; empty when in none. */
    public Optional<UUID> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** May the referrer's name be used? */
    public NamePermission namePermission() {
        return namePermission;
    }

    /** When they said whether their name may be used; empty as long as they were not asked. */
    public Optional<Instant> permissionAt() {
        return Optional.ofNullable(permissionAt);
    }

    /** How to reach the person named, as it was told. */
    public Optional<String> details() {
        return Optional.ofNullable(details);
    }

    /** When the referral was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** What became of it. */
    public ReferralOutcome outcome() {
        return outcome;
    }

    /** When the seeker asks what became of a promised introduction. */
    public Optional<LocalDate> checkInOn() {
        return Optional.ofNullable(checkInOn);
    }

    /** Why the check-in is on none of the usual days. */
    public Optional<String> checkInReason() {
        return Optional.ofNullable(checkInReason);
    }

    /** When the promised introduction was made. */
    public Optional<Instant> introducedAt() {
        return Optional.ofNullable(introducedAt);
    }

    /** The contact that the person named has become. */
    public Optional<UUID> toContactId() {
        return Optional.ofNullable(toContactId);
    }
}
