package org.throughline.persistence.demo;

import java.util.List;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.programme.InstitutionSettings;

/** How it can go after one has asked: the usual ways, as often as they happen. */
final class Plots {
    private static final List<Integer> GRANTED_MINUTES = List.of(10, 10, 10, 15, 15, 20, 20, 30, 45);
    private static final int HALF_A_YEAR = 182;

    private final Chance chance;
    private final InstitutionSettings settings;
    private final Temper.Manners manners;
    private final boolean aboutThemselves;

    /** What happens to a seeker, with the settings of an institution. */
    Plots(Chance chance, InstitutionSettings settings, SeekerPlan seeker) {
        this.chance = chance;
        this.settings = settings;
        this.manners = seeker.temper().manners();
        this.aboutThemselves = seeker.writesAboutThemselves();
    }

    /**
     * Any way it can go. Who is introduced or met before gets a yes more often than who comes cold (A7), and who writes about
     * themselves is mostly ignored (B2, B11).
     */
    Plot natural(Approach approach) {
        int shareOfYes = aboutThemselves ? shareOfYes(approach) / 2 : shareOfYes(approach);
        if (chance.percent(shareOfYes)) {
            return keptUp(yes());
        }
        return aboutThemselves && chance.percent(60) ? ignored() : no();
    }

    private Plot no() {
        return switch (chance.between(1, 10)) {
            case 1, 2 -> asked().closed(CloseReason.DECLINED, chance.between(1, 5));
            case 3 -> asked().replied("unable").closed(CloseReason.UNABLE, chance.between(0, 2));
            case 4 -> asked().replied("busy").closed(CloseReason.OTHER, chance.between(20, 40));
            case 5 -> keptUp(thanked(met(ignored().agreed(granted(), chance.between(14, 30), "late"))));
            default -> ignored();
        };
    }

    /** A yes that leads to a talk without detours; the thanks come after it. */
    Plot swift() {
        return asked().agreed(granted(), 2, "any")
                .scheduled()
                .prepared()
                .held(1)
                .thanked();
    }

    /** The request was sent. */
    Plot asked() {
        return Plot.opened(chance).asked();
    }

    /** The request was sent and followed up that many times. */
    Plot followedUp(int times) {
        Plot plot = asked();
        for (int time = 1; time <= times; time++) {
            plot.followedUp(settings.followUpDays(), time == 1 ? "first" : "second");
        }
        return plot;
    }

    /** Never answered: followed up as often as the institution allows, then closed (B10). */
    Plot ignored() {
        return followedUp(settings.maxFollowUps()).closed(CloseReason.NO_REPLY, settings.followUpDays() + 1);
    }

    /** The interview took place; the request was answered at once or after a while. */
    Plot held() {
        Plot plot = followedUp(chance.percent(30) ? Math.min(1, settings.maxFollowUps()) : 0);
        if (chance.percent(25)) {
            plot.replied("busy");
        }
        return met(plot.agreed(granted()));
    }

    private Plot yes() {
        Plot plot = held();
        return switch (chance.between(1, 30)) {
            case 1 -> plot;
            case 2 -> plot.thankedLate();
            default -> thanked(plot);
        };
    }

    private Plot thanked(Plot plot) {
        return chance.percent(manners.thanksInTheEvening()) ? plot.thankedInTheEvening() : plot.thankedTheDayAfter();
    }

    private Plot met(Plot agreed) {
        Plot plot = agreed.scheduled();
        switch (chance.between(1, 20)) {
            case 1, 2, 3 -> plot.rescheduled();
            case 4 -> plot.postponed().scheduledAgain();
            case 5 -> plot.missed().scheduledAgain();
            default -> {
                // Most people come when they said they would.
            }
        }
        return chance.percent(manners.preparing())
                ? plot.prepared().held(chance.between(1, 3))
                : plot.held(chance.between(3, 7));
    }

    private Plot keptUp(Plot plot) {
        Beat last = plot.beats().get(plot.beats().size() - 1);
        if (last.kind() == EventKind.HELD) {
            return plot;
        }
        if (chance.percent(15)) {
            return plot.closed(CloseReason.OTHER, chance.between(10, 40));
        }
        if (chance.percent(manners.keepingInTouch())) {
            plot.keptInTouch(chance.between(25, 60)).keptInTouch(HALF_A_YEAR + chance.between(-20, 20));
        }
        return plot;
    }

    private int granted() {
        return chance.pick(GRANTED_MINUTES);
    }

    private static int shareOfYes(Approach approach) {
        return switch (approach) {
            case INTRODUCTION -> 80;
            case REFERRAL -> 70;
            case ALUMNI, EVENT -> 55;
            case GROUP -> 45;
            case COLD -> 25;
        };
    }
}
