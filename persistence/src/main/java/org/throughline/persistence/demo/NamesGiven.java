package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;

/** Whom people name at the end of a talk (E1), as it usually goes: nobody, a stranger, or someone the seeker knows. */
final class NamesGiven {
    private static final int LONGEST_CHAIN = 4;
    private static final List<NamePermission> PERMISSIONS = List.of(
            NamePermission.GRANTED,
            NamePermission.GRANTED,
            NamePermission.GRANTED,
            NamePermission.NOT_ASKED,
            NamePermission.DENIED);

    private final SeekerLife life;
    private final Chance chance;

    NamesGiven(SeekerLife life, Chance chance) {
        this.life = life;
        this.chance = chance;
    }

    void after(Interview interview) {
        boolean mayLead = interview.depth() < LONGEST_CHAIN && !life.seeker().asksForNoNames();
        int names = mayLead ? chance.pick(life.seeker().temper().namesGiven()) : 0;
        for (int name = 0; name < names; name++) {
            give(interview);
        }
    }

    private void give(Interview interview) {
        switch (chance.between(1, 10)) {
            case 1, 2, 3 -> life.referring().named(interview, stranger(interview), manner());
            case 4 ->
                life.network()
                        .namedBystander(chance)
                        .ifPresent(known -> life.referring().toKnown(interview, known, manner()));
            default -> follow(interview, manner());
        }
    }

    private void follow(Interview interview, Referring.Manner manner) {
        int days = manner.mode() == ReferralMode.DIRECT ? chance.between(1, 6) : chance.between(3, 11);
        life.referring().followed(interview, stranger(interview), manner, days, (acquaintance, lead) -> {
            LocalDate followedOn = life.day(acquaintance.contact().createdAt());
            life.interviewNaturally(
                    acquaintance,
                    manner.mode() == ReferralMode.DIRECT ? Approach.REFERRAL : Approach.INTRODUCTION,
                    Optional.of(lead),
                    interview.depth() + 1,
                    followedOn.plusDays(chance.between(1, 3)));
        });
    }

    private Person stranger(Interview interview) {
        return life.strangerNear(interview.with().person());
    }

    private Referring.Manner manner() {
        return chance.percent(60)
                ? Referring.Manner.direct(chance.pick(PERMISSIONS))
                : Referring.Manner.introduction(chance.between(7, 10));
    }
}
