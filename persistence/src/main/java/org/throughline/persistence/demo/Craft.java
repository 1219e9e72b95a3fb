package org.throughline.persistence.demo;

import java.time.Instant;

/**
 * What a seeker does of the craft beside the talks: aims, learning, and messages. It draws from a chance of its own, so that
 * the story itself stays the same.
 */
final class Craft {
    /** Sets the draws apart from those of {@link TalkNotes}, which come from the same id. */
    private static final long APART = 0x5EED_0C4A_F7L;

    private final Desk desk;
    private final Stage stage;

    Craft(Roster roster, SeekerPlan seeker, Network network, Instant end) {
        Chance chance = Chance.seeded(seeker.id().getLeastSignificantBits() ^ APART);
        desk = new Desk(roster, seeker, network, end, chance);
        stage = seeker.stage();
    }

    /** All of it. */
    void practise() {
        new Targets(desk).plan();
        new Origins(desk).tell();
        new Values(desk).weigh();
        new Effort(desk).keep();
        new Lessons(desk).learn();
        Letters letters = new Letters(desk);
        Agenda writing = new Agenda(desk.end());
        new Requests(desk, letters).plan(writing);
        new ThankYous(desk, letters).plan(writing);
        writing.run();
        if (stage == Stage.STAR) {
            new StarLetters(desk, letters).draft();
        }
    }
}
