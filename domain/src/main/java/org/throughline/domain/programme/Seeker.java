package org.throughline.domain.programme;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Someone who runs informational interviews, and what they work towards. The programme makes seekers; they change their goal. */
@Entity
@Table(name = "seeker")
public class Seeker {
    private static final NumberRule TARGET = new NumberRule(1, 1_000, "interviews");

    @EmbeddedId
    private TenantKey key;

    @Enumerated(EnumType.STRING)
    private SeekerLevel level;

    private String goal;

    @Column(name = "goal_date")
    private LocalDate goalDate;

    private Integer target;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "advisor_access")
    private AdvisorAccess advisorAccess;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Seeker() {}

    /**
     * Takes the goal as a whole. A goal date that changes must not lie before today, a day that begins in the seeker's
     * (new) time zone. Refused values change nothing.
     *
     * @param isKnown whether days can be counted in a time zone of this name
     */
    public Outcome<Seeker> change(SeekerGoal wish, Predicate<String> isKnown, Instant now) {
        Checks checks = new Checks();
        Optional<String> newGoal = checks.takeIfGiven("goal", TextRule.given(wish.goal()), TextRule.PARAGRAPH::check);
        Optional<LocalDate> newDate = checks.takeIfGiven("goalDate", wish.goalDate(), DateRule.PLAUSIBLE::check);
        Optional<Integer> newTarget = checks.takeIfGiven("target", wish.target(), TARGET::check);
        Optional<String> newZone = checks.take("timeZone", TimeZoneRule.check(wish.timeZone(), timeZone, isKnown));
        newZone.ifPresent(zone -> checks.require(
                newDate.filter(day -> !Objects.equals(day, goalDate))
                        .filter(LocalDate.ofInstant(now, ZoneId.of(zone))::isAfter)
                        .isEmpty(),
                "goalDate",
                () -> Refusal.of(
                        RefusalCode.IN_THE_PAST,
                        Practice.A11,
                        "Must not lie before today: a goal is something to start for in time.")));
        return checks.outcome(() -> {
            level = wish.level();
            goal = newGoal.orElse(null);
            goalDate = newDate.orElse(null);
            target = newTarget.orElse(null);
            timeZone = newZone.orElseThrow();
            return this;
        });
    }

    /** The goal, ready to be changed in part and taken again. */
    public SeekerGoal goal() {
        return new SeekerGoal(level, goal, goalDate, target, timeZone);
    }

    /**
     * Says what the advisors of the seeker's cohort, whoever they are, see of the seeker. Only the seeker says so; it holds
     * at once, and until they say otherwise, in another cohort too.
     */
    public Seeker shareWithAdvisor(AdvisorAccess access) {
        advisorAccess = access;
        return this;
    }

    /** What the advisors of the seeker's cohort see of the seeker; figures until the seeker says otherwise. */
    public AdvisorAccess advisorAccess() {
        return advisorAccess;
    }

    /** The id, unique over all institutions. */
    public UUID id() {
        return key.id();
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }
}
