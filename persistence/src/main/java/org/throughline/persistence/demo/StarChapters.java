package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;

/**
 * What the star's network has besides its everyday life, so that every feature has something to show: a chain, a cycle,
 * shared paths, a thread in every state, and referrals of every kind.
 */
final class StarChapters {
    /** So many referrals lie between the first person of the long chain and the last. */
    static final int LONG_CHAIN = 8;
    /** So many requests wait for an answer in {@link #everyState}. */
    static final int OPEN_REQUESTS = 5;

    private final SeekerLife life;
    private final LocalDate today;
    private final Chance chance;

    StarChapters(SeekerLife life, LocalDate today, Chance chance) {
        this.life = life;
        this.today = today;
        this.chance = chance;
    }

    void plan() {
        longChain();
        cycle();
        sharedPath();
        everyState();
        everyReferral();
    }

    /** Each names the next, and the last talk of the chain is as good as the first. */
    private void longChain() {
        meet(today.minusDays(300), interview -> leadOn(interview, LONG_CHAIN));
    }

    private void leadOn(Interview interview, int links) {
        if (links == 0) {
            return;
        }
        boolean introduced = links % 3 == 0;
        Referring.Manner manner =
                introduced ? Referring.Manner.introduction(7) : Referring.Manner.direct(NamePermission.GRANTED);
        follow(interview, manner, chance.between(1, 3), next -> leadOn(next, links - 1));
    }

    /** Three people, the third of whom names the first. */
    private void cycle() {
        Referring.Manner manner = Referring.Manner.direct(NamePermission.GRANTED);
        meet(
                today.minusDays(210),
                first -> follow(
                        first,
                        manner,
                        2,
                        second -> follow(
                                second, manner, 2, third -> life.referring().toKnown(third, first.with(), manner))));
    }

    /** Two people who do not know each other name the same third one. */
    private void sharedPath() {
        Referring.Manner manner = Referring.Manner.direct(NamePermission.GRANTED);
        meet(
                today.minusDays(150),
                one -> follow(
                        one,
                        manner,
                        2,
                        shared -> meet(
                                life.day(shared.heldAt()).plusDays(5),
                                other -> life.referring().toKnown(other, shared.with(), manner))));
    }

    private void everyState() {
        Plots plots = life.plots();
        endsAgo(1, Plot.opened(chance), 0);
        endsAgo(4, Plot.opened(chance), 0);
        endsAgo(3, plots.asked(), 0);
        endsAgo(9, plots.asked(), 0);
        endsAgo(2, plots.followedUp(1), 0);
        endsAgo(8, plots.followedUp(2), 0);
        endsAgo(3, plots.asked().replied("busy"), 0);
        endsAgo(1, plots.asked().agreed(15), 0);
        endsAgo(1, plots.asked().agreed(20).scheduled().postponed(), 0);
        endsAgo(2, plots.asked().agreed(10).scheduled().missed(), 0);
        endsAgo(1, plots.asked().agreed(10).scheduled().prepared().held(2), 2);
        endsAgo(2, plots.asked().agreed(30).scheduled().rescheduled().held(9), 1);
        endsAgo(1, plots.asked().agreed(15).scheduled().prepared().held(3), 1);
        endsAgo(1, plots.asked().agreed(10).scheduled().prepared().held(1), 0);
        endsAgo(5, plots.asked().agreed(10).scheduled().prepared().held(1), 0);
        endsAgo(12, plots.swift(), 0);
        endsAgo(40, plots.swift().keptInTouch(90), 0);
        endsAgo(6, plots.swift().keptInTouch(60).keptInTouch(150), 0);
        endsAgo(20, plots.asked().closed(CloseReason.DECLINED, 3), 0);
        endsAgo(25, plots.asked().replied("unable").closed(CloseReason.UNABLE, 1), 0);
        endsAgo(15, plots.ignored(), 0);
        endsAgo(30, plots.swift().closed(CloseReason.OTHER, 20), 0);
        endsAgo(10, plots.ignored().agreed(20, 18, "late").scheduled().held(6).thanked(), 0);
    }

    /** Every mode, permission and outcome, some long settled and some to be settled these days. */
    private void everyReferral() {
        meet(today.minusDays(75), longAgo -> {
            follow(longAgo, Referring.Manner.introduction(8), 5, next -> {});
            follow(longAgo, Referring.Manner.introduction(7), 16, next -> {});
            name(longAgo, Referring.Manner.introduction(9));
            life.referring()
                    .onlyNamed(
                            longAgo,
                            life.strangerNear(longAgo.with().person()),
                            Referring.Manner.direct(NamePermission.NOT_ASKED));
        });
        meet(today.minusDays(22), lately -> {
            name(lately, Referring.Manner.introduction(10));
            name(lately, Referring.Manner.direct(NamePermission.DENIED));
            follow(lately, Referring.Manner.direct(NamePermission.DENIED), 2, next -> {});
        });
    }

    /** A talk without detours, with somebody new, begun on this day. */
    private void meet(LocalDate day, Consumer<Interview> whenHeld) {
        var moments = life.timetable().from(day, life.plots().swift());
        life.agenda()
                .at(
                        moments.get(0).at(),
                        () -> life.network()
                                .takeBystander(chance)
                                .ifPresent(with ->
                                        life.interview(with, with.tie(), Optional.empty(), 0, moments, whenHeld)));
    }

    /** The person named is met without detours. */
    private void follow(Interview interview, Referring.Manner manner, int days, Consumer<Interview> whenHeld) {
        Approach approach = manner.mode() == ReferralMode.DIRECT ? Approach.REFERRAL : Approach.INTRODUCTION;
        Person named = life.strangerNear(interview.with().person());
        life.referring()
                .followed(
                        interview,
                        named,
                        manner,
                        days,
                        (acquaintance, lead) -> life.interview(
                                acquaintance,
                                approach,
                                Optional.of(lead),
                                interview.depth() + 1,
                                life.timetable()
                                        .from(
                                                life.day(acquaintance.contact().createdAt())
                                                        .plusDays(1),
                                                life.plots().swift()),
                                whenHeld));
    }

    private void name(Interview interview, Referring.Manner manner) {
        life.referring().named(interview, life.strangerNear(interview.with().person()), manner);
    }

    /** So many beats before its end, the plot is at a day that lies so many days ago. */
    private void endsAgo(int days, Plot plot, int beatsBeforeEnd) {
        var moments = life.timetable().until(today.minusDays(days), plot, beatsBeforeEnd);
        life.agenda()
                .at(
                        moments.get(0).at(),
                        () -> life.network()
                                .takeBystander(chance)
                                .ifPresent(with ->
                                        life.interview(with, with.tie(), Optional.empty(), 0, moments, held -> {})));
    }
}
