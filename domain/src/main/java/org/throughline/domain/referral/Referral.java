package org.throughline.domain.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
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
    /** After how many days the seeker asks what became of a promised introduction, unless told (E4). */
    public static final int USUAL_CHECK_IN_DAYS = 7;

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

    @Column(name = "check_in_on")
    private LocalDate checkInOn;

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
     * @param toName the name of the contact named, when they are a contact already
     * @param zone the seeker's time zone, in which days are counted
     */
    public static Outcome<Referral> make(
            TenantKey key, UUID seekerId, ReferralDetails details, Optional<String> toName, ZoneId zone, Instant now) {
        Checks checks = new Checks();
        Optional<Instant> madeAt = checks.take("madeAt", DateRule.PLAUSIBLE.check(details.madeAt()));
        Optional<LocalDate> madeOn = madeAt.map(moment -> LocalDate.ofInstant(moment, zone));
        Optional<LocalDate> checkInOn =
                checks.takeIfGiven("checkInOn", details.checkInOn().orElse(null), DateRule.PLAUSIBLE::check);
        checks.require(
                details.toContactId().isEmpty() || details.name().isEmpty(),
                "name",
                () -> Refusal.of(RefusalCode.CONFLICTING, "Give the contact or a name, not both."));
        Optional<String> name = toName.isPresent()
                ? toName
                : checks.take("name", TextRule.LINE.check(details.name().orElse(null)));
        checks.require(
                !details.toContactId().equals(Optional.of(details.fromContactId())),
                "toContactId",
                () -> Refusal.of(
                        RefusalCode.REFERRAL_TO_ONESELF, Practice.E5, "A contact cannot be referred to themselves."));
        checks.require(
                details.mode() == ReferralMode.INTRODUCTION
                        || details.checkInOn().isEmpty(),
                "checkInOn",
                () -> Refusal.of(
                        RefusalCode.CONFLICTING, Practice.E4, "Only a promised introduction has a check-in date."));
        checks.require(
                checkInOn
                        .filter(day -> madeOn.filter(day::isBefore).isPresent())
                        .isEmpty(),
                "checkInOn",
                () -> Refusal.of(
                        RefusalCode.BEFORE_ITS_CAUSE, Practice.E4, "Must not be before the referral was made."));
        checks.require(
                !details.madeAt().isAfter(now.plusSeconds(300)),
                "madeAt",
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, "Must not lie in the future."));
        return checks.outcome(() -> {
            Referral referral = new Referral(key, seekerId);
            referral.fromContactId = details.fromContactId();
            referral.threadId = details.threadId().orElse(null);
            referral.toContactId = details.toContactId().orElse(null);
            referral.name = name.orElseThrow();
            referral.mode = details.mode();
            referral.namePermission = details.namePermission();
            referral.checkInOn = details.mode() == ReferralMode.DIRECT
                    ? null
                    : checkInOn.orElseGet(() -> madeOn.orElseThrow().plusDays(USUAL_CHECK_IN_DAYS));
            referral.outcome = details.mode() == ReferralMode.DIRECT
                            && details.toContactId().isPresent()
                    ? ReferralOutcome.CONTACTED
                    : ReferralOutcome.PENDING;
            referral.madeAt = madeAt.orElseThrow();
            return referral;
        });
    }

    /**
     * The person named has become a contact (E5). An introduction is kept or late by the check-in date.
     *
     * @param zone the seeker's time zone, in which the check-in day ends
     */
    public Outcome<Referral> follow(UUID contactId, ZoneId zone, Instant now) {
        if (toContactId != null) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.ALREADY_FOLLOWED, Practice.E5, "This referral has become a contact already.")
                            .at("referralId"));
        }
        if (contactId.equals(fromContactId)) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.REFERRAL_TO_ONESELF, Practice.E5, "A contact cannot be referred to themselves.")
                    .at("contactId"));
        }
        toContactId = contactId;
        outcome = switch (mode) {
            case DIRECT -> ReferralOutcome.CONTACTED;
            case INTRODUCTION ->
                LocalDate.ofInstant(now, zone).isAfter(checkInOn) ? ReferralOutcome.LATE : ReferralOutcome.KEPT;
        };
        return Outcome.done(this);
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

    /** The contact that the person named has become. */
    public Optional<UUID> toContactId() {
        return Optional.ofNullable(toContactId);
    }
}
