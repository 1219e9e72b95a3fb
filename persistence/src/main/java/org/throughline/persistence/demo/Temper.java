package org.throughline.persistence.demo;

import java.util.List;
import org.throughline.domain.interview.Approach;

/** How the seekers of a cohort go about it, so that cohorts differ in a report. Shares are in a hundred. */
enum Temper {
    /** Came late and hurries: strangers, ready-made questions, and thanks when there is time for them. */
    HURRIED(
            60,
            List.of(Approach.EVENT, Approach.GROUP, Approach.COLD, Approach.COLD, Approach.COLD, Approach.COLD),
            List.of(0, 0, 0, 1, 1, 2),
            new Span(2, 4),
            new Manners(75, 35, 45, 50, 55),
            new Questions(25, 40)),
    /** Goes on week by week, is prepared, and minds the manners. */
    STEADY(
            100,
            List.of(Approach.EVENT, Approach.EVENT, Approach.GROUP, Approach.COLD, Approach.COLD, Approach.COLD),
            List.of(0, 0, 1, 1, 1, 2, 2, 3),
            new Span(2, 5),
            new Manners(94, 85, 70, 85, 90),
            new Questions(8, 20)),
    /** Knows people well who know others: few strangers, many introductions. */
    CONNECTED(
            100,
            List.of(Approach.EVENT, Approach.EVENT, Approach.GROUP, Approach.GROUP, Approach.COLD),
            List.of(1, 1, 2, 2, 3),
            new Span(3, 5),
            new Manners(85, 60, 55, 70, 80),
            new Questions(15, 10));

    private final int timeTaken;
    private final List<Approach> ties;
    private final List<Integer> namesGiven;
    private final Span closeness;
    private final Manners manners;
    private final Questions questions;

    Temper(
            int timeTaken,
            List<Approach> ties,
            List<Integer> namesGiven,
            Span closeness,
            Manners manners,
            Questions questions) {
        this.timeTaken = timeTaken;
        this.ties = ties;
        this.namesGiven = namesGiven;
        this.closeness = closeness;
        this.manners = manners;
        this.questions = questions;
    }

    /** How many days ago somebody came who would have come so many days ago with time enough. */
    int daysAgo(int withTimeEnough) {
        return withTimeEnough * timeTaken / 100;
    }

    /** What ties such a seeker to somebody who went to another school; any of them is as likely. */
    List<Approach> ties() {
        return ties;
    }

    /** How many others somebody names at the end of a talk; any of them is as likely. */
    List<Integer> namesGiven() {
        return namesGiven;
    }

    /** How close both are after a talk, 1 to 5. */
    Span closeness() {
        return closeness;
    }

    Manners manners() {
        return manners;
    }

    Questions questions() {
        return questions;
    }

    /**
     * How often what is good manners happens.
     *
     * @param preparing for a talk
     * @param thanksInTheEvening of the day of the talk rather than later
     * @param keepingInTouch with somebody after the talk
     * @param tellingGoodNews to each of those who helped
     * @param namingPromises of the other in the thanks
     */
    record Manners(
            int preparing, int thanksInTheEvening, int keepingInTouch, int tellingGoodNews, int namingPromises) {}

    /**
     * What kinds of questions are prepared; all others are open ones of the seeker's own.
     *
     * @param closed questions that yes or no answers
     * @param fromTheBank questions of the institution's bank
     */
    record Questions(int closed, int fromTheBank) {}
}
