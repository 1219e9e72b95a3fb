package org.throughline.domain.report;

import static org.throughline.domain.report.AttentionMeasure.DAYS_SINCE_JOINED;
import static org.throughline.domain.report.AttentionMeasure.DAYS_SINCE_LAST_STEP;
import static org.throughline.domain.report.AttentionMeasure.DAYS_TO_GOAL;
import static org.throughline.domain.report.AttentionMeasure.DRAFTS;
import static org.throughline.domain.report.AttentionMeasure.FIRST_HELD_ON;
import static org.throughline.domain.report.AttentionMeasure.GOAL_DATE;
import static org.throughline.domain.report.AttentionMeasure.HELD;
import static org.throughline.domain.report.AttentionMeasure.HELD_RECENTLY;
import static org.throughline.domain.report.AttentionMeasure.IGNORED_REQUESTS;
import static org.throughline.domain.report.AttentionMeasure.IGNORED_THAT_SELL;
import static org.throughline.domain.report.AttentionMeasure.IGNORED_WITH_TEXT;
import static org.throughline.domain.report.AttentionMeasure.INTERVIEWS_WITHOUT_NAMES;
import static org.throughline.domain.report.AttentionMeasure.JOINED_ON;
import static org.throughline.domain.report.AttentionMeasure.LAST_STEP_ON;
import static org.throughline.domain.report.AttentionMeasure.LEAD_TIME_DAYS;
import static org.throughline.domain.report.AttentionMeasure.LIMIT_DAYS;
import static org.throughline.domain.report.AttentionMeasure.NEEDED_PER_WEEK;
import static org.throughline.domain.report.AttentionMeasure.OLDEST_UNTHANKED_ON;
import static org.throughline.domain.report.AttentionMeasure.PACE_PER_WEEK;
import static org.throughline.domain.report.AttentionMeasure.REQUESTS;
import static org.throughline.domain.report.AttentionMeasure.TARGET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.shared.Practice;

/**
 * When a seeker needs attention. What depends on the institution's own numbers follows from its settings; the rest are the
 * constants here. Whose goal date passed more than {@link #REMEMBERED_DAYS} days ago has done with the programme, and is
 * not on the list.
 */
public final class AttentionRules {
    /** Requests older than this are not held against anybody: the tone may have changed since. */
    public static final int RECENT_REQUEST_DAYS = 90;
    /** Over how many days the pace is taken; a seeker who came later than that has none yet. */
    public static final int PACE_DAYS = 28;
    /** Ignored requests whose text is known, from which on their tone is looked at. */
    public static final int IGNORED_REQUESTS_TO_LOOK_AT = 3;
    /** Interviews in a row without names, from which on it is worth a talk. */
    public static final int INTERVIEWS_TO_ASK_IN = 3;
    /** For so many days after their goal date seekers are on the list. */
    public static final int REMEMBERED_DAYS = 60;
    /** At most so many people are named behind one reason. */
    public static final int MOST_CONTACTS = 5;

    private static final Set<Practice> TONE = EnumSet.of(Practice.B1, Practice.B2, Practice.B13);
    private static final int DAYS_OF_A_WEEK = 7;

    private final int followUpDays;
    private final int maxFollowUps;
    private final int lateStartDays;
    private final LocalDate today;

    /**
     * The rules on a day, with the institution's numbers.
     *
     * @param followUpDays days of silence after which a request is followed up (B9)
     * @param maxFollowUps follow-ups after which one moves on (B10)
     * @param lateStartDays fewer days than this between the first interview and the goal are a late start (A11)
     * @param today in the institution's time zone
     */
    public AttentionRules(int followUpDays, int maxFollowUps, int lateStartDays, LocalDate today) {
        this.followUpDays = followUpDays;
        this.maxFollowUps = maxFollowUps;
        this.lateStartDays = lateStartDays;
        this.today = today;
    }

    /** What the outreach check finds in a request that sells, offers a résumé or is about the writer (B1, B2, B13). */
    public static Set<FindingCode> sellingTone() {
        return Arrays.stream(FindingCode.values())
                .filter(code -> TONE.contains(code.practice()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** So many days after they came seekers should have asked somebody: as long as one waits for an answer (B9). */
    public int daysToStart() {
        return followUpDays;
    }

    /** After so many days without a step every request has been followed up as often as it may be, and given up (B10). */
    public int daysToStall() {
        return followUpDays * (maxFollowUps + 1);
    }

    /** Every reason there is, the weightiest first. */
    public List<AttentionReason> reasons(SeekerFacts facts) {
        List<AttentionReason> reasons = new ArrayList<>();
        if (!isOver(facts)) {
            notStarted(facts).ifPresent(reasons::add);
            stalled(facts).ifPresent(reasons::add);
            ignoredSellingRequests(facts).ifPresent(reasons::add);
            targetOutOfReach(facts).ifPresent(reasons::add);
            lateStart(facts).ifPresent(reasons::add);
            noReferralsAsked(facts).ifPresent(reasons::add);
            thanksOverdue(facts).ifPresent(reasons::add);
        }
        return reasons;
    }

    private boolean isOver(SeekerFacts facts) {
        return facts.goalDate().map(goal -> daysTo(goal) < -REMEMBERED_DAYS).orElse(false);
    }

    private Optional<AttentionReason> notStarted(SeekerFacts facts) {
        long days = daysSince(facts.joinedOn());
        return reasonIf(
                facts.requests() == 0 && days >= daysToStart(),
                AttentionKind.NOT_STARTED,
                AttentionFigure.of(JOINED_ON, facts.joinedOn()),
                AttentionFigure.of(DAYS_SINCE_JOINED, days),
                AttentionFigure.of(LIMIT_DAYS, daysToStart()),
                AttentionFigure.of(DRAFTS, facts.drafts()));
    }

    /** Whoever has reached the target, has an interview ahead or is past the goal may rest. */
    private Optional<AttentionReason> stalled(SeekerFacts facts) {
        boolean mayRest = facts.ahead() > 0
                || facts.target().filter(target -> facts.held() >= target).isPresent()
                || facts.goalDate().filter(today::isAfter).isPresent();
        if (mayRest || facts.requests() == 0 || facts.lastStepOn().isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = facts.lastStepOn().get();
        return reasonIf(
                daysSince(last) >= daysToStall(),
                AttentionKind.STALLED,
                AttentionFigure.of(LAST_STEP_ON, last),
                AttentionFigure.of(DAYS_SINCE_LAST_STEP, daysSince(last)),
                AttentionFigure.of(LIMIT_DAYS, daysToStall()),
                AttentionFigure.of(REQUESTS, facts.requests()),
                AttentionFigure.of(HELD, facts.held()));
    }

    private Optional<AttentionReason> ignoredSellingRequests(SeekerFacts facts) {
        return reasonIf(
                facts.ignoredWithText() >= IGNORED_REQUESTS_TO_LOOK_AT
                        && 2 * facts.ignoredSelling() >= facts.ignoredWithText(),
                AttentionKind.IGNORED_SELLING_REQUESTS,
                AttentionFigure.of(IGNORED_REQUESTS, facts.ignored()),
                AttentionFigure.of(IGNORED_WITH_TEXT, facts.ignoredWithText()),
                AttentionFigure.of(IGNORED_THAT_SELL, facts.ignoredSelling()));
    }

    private Optional<AttentionReason> targetOutOfReach(SeekerFacts facts) {
        if (facts.target().isEmpty() || facts.goalDate().isEmpty()) {
            return Optional.empty();
        }
        int target = facts.target().get();
        long daysLeft = daysTo(facts.goalDate().get());
        boolean hasPace = daysSince(facts.joinedOn()) >= PACE_DAYS || daysLeft < 0;
        long comingTimesDays = (long) facts.heldRecently() * Math.max(0, daysLeft);
        if (!hasPace || (long) facts.held() * PACE_DAYS + comingTimesDays >= (long) target * PACE_DAYS) {
            return Optional.empty();
        }
        List<AttentionFigure> figures = new ArrayList<>(List.of(
                AttentionFigure.of(TARGET, target),
                AttentionFigure.of(HELD, facts.held()),
                AttentionFigure.of(GOAL_DATE, facts.goalDate().get()),
                AttentionFigure.of(DAYS_TO_GOAL, daysLeft),
                AttentionFigure.of(HELD_RECENTLY, facts.heldRecently()),
                AttentionFigure.of(PACE_PER_WEEK, perWeek(facts.heldRecently(), PACE_DAYS))));
        if (daysLeft > 0) {
            figures.add(AttentionFigure.of(NEEDED_PER_WEEK, perWeek(target - facts.held(), daysLeft)));
        }
        return Optional.of(new AttentionReason(AttentionKind.TARGET_OUT_OF_REACH, figures, List.of()));
    }

    /** As a seeker's own {@code lateStart}, as long as the goal is ahead: later nothing can be done about it. */
    private Optional<AttentionReason> lateStart(SeekerFacts facts) {
        if (facts.goalDate().isEmpty() || today.isAfter(facts.goalDate().get())) {
            return Optional.empty();
        }
        LocalDate goal = facts.goalDate().get();
        long leadTime = ChronoUnit.DAYS.between(facts.firstHeldOn().orElse(today), goal);
        List<AttentionFigure> figures = new ArrayList<>(List.of(
                AttentionFigure.of(GOAL_DATE, goal),
                AttentionFigure.of(DAYS_TO_GOAL, daysTo(goal)),
                AttentionFigure.of(LEAD_TIME_DAYS, leadTime),
                AttentionFigure.of(LIMIT_DAYS, lateStartDays)));
        facts.firstHeldOn().ifPresent(day -> figures.add(AttentionFigure.of(FIRST_HELD_ON, day)));
        return leadTime < lateStartDays
                ? Optional.of(new AttentionReason(AttentionKind.LATE_START, figures, List.of()))
                : Optional.empty();
    }

    private static Optional<AttentionReason> noReferralsAsked(SeekerFacts facts) {
        return reasonIf(
                facts.withoutNames() >= INTERVIEWS_TO_ASK_IN,
                AttentionKind.NO_REFERRALS_ASKED,
                AttentionFigure.of(INTERVIEWS_WITHOUT_NAMES, facts.withoutNames()),
                AttentionFigure.of(HELD, facts.held()));
    }

    private static Optional<AttentionReason> thanksOverdue(SeekerFacts facts) {
        return facts.oldestUnthankedOn()
                .flatMap(oldest -> reasonIf(
                        facts.unthanked() > 0,
                        AttentionKind.THANKS_OVERDUE,
                        AttentionFigure.of(AttentionMeasure.THANKS_OVERDUE, facts.unthanked()),
                        AttentionFigure.of(OLDEST_UNTHANKED_ON, oldest)));
    }

    private static Optional<AttentionReason> reasonIf(boolean holds, AttentionKind kind, AttentionFigure... figures) {
        return holds ? Optional.of(new AttentionReason(kind, List.of(figures), List.of())) : Optional.empty();
    }

    private static BigDecimal perWeek(int count, long days) {
        return BigDecimal.valueOf((long) count * DAYS_OF_A_WEEK)
                .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    private long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    private long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }
}
