package org.throughline.persistence.demo;

/** How far a seeker has come, and what that means for a life told in days before today. */
enum Stage {
    /** Everything in one network: long chains, a cycle, shared paths, and a thread in every state. */
    STAR(new Span(140, 140), new Span(330, 330), new Span(24, 24), 0),
    /** Came this week and has written down a handful of people. */
    FIRST_STEPS(new Span(4, 4), new Span(5, 5), new Span(1, 1), 0),
    /** Has a list of people and has asked nobody. */
    NOT_STARTED(new Span(25, 50), new Span(8, 30), new Span(0, 0), 0),
    /** Has just asked the first few. */
    BEGINNING(new Span(45, 70), new Span(14, 35), new Span(2, 5), 0),
    /** In the middle of it: new requests every week. */
    BUSY(new Span(60, 90), new Span(80, 190), new Span(12, 20), 0),
    /** Began with energy, then fell silent. */
    STALLED(new Span(60, 85), new Span(120, 200), new Span(4, 8), 60),
    /** Has learned enough and keeps in touch. */
    FINISHED(new Span(60, 85), new Span(280, 420), new Span(14, 22), 0);

    private static final int DAYS_OF_ENERGY = 30;

    private final Span contacts;
    private final Span daysAgo;
    private final Span talks;
    private final int daysOfSilence;

    Stage(Span contacts, Span daysAgo, Span talks, int daysOfSilence) {
        this.contacts = contacts;
        this.daysAgo = daysAgo;
        this.talks = talks;
        this.daysOfSilence = daysOfSilence;
    }

    /** How many people the seeker brings along. */
    int contacts(Chance chance) {
        return contacts.draw(chance);
    }

    /** How many days ago the seeker came. */
    int daysAgo(Chance chance) {
        return daysAgo.draw(chance);
    }

    /** How many people the seeker asks without being led to them. */
    int talks(Chance chance) {
        return talks.draw(chance);
    }

    /** For how many days nothing has happened any more. */
    int daysOfSilence() {
        return daysOfSilence;
    }

    /** Within how many days all these talks were begun. */
    int daysOfAsking(int daysAgo) {
        return switch (this) {
            case STAR, FIRST_STEPS, NOT_STARTED, BEGINNING, BUSY -> daysAgo - 1;
            case STALLED -> DAYS_OF_ENERGY;
            case FINISHED -> daysAgo / 2;
        };
    }
}
