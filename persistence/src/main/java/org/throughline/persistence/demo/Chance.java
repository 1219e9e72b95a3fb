package org.throughline.persistence.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Draws from a seed: the same seed and the same questions give the same answers, on every machine. */
final class Chance {
    private final SplittableGenerator generator;

    private Chance(SplittableGenerator generator) {
        this.generator = generator;
    }

    static Chance seeded(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    /** Draws of its own: how many are taken from it changes nothing here. */
    Chance split() {
        return new Chance(generator.split());
    }

    /** A whole number, both limits included. */
    int between(int least, int most) {
        return generator.nextInt(least, most + 1);
    }

    /** True that often in a hundred. */
    boolean percent(int share) {
        return generator.nextInt(100) < share;
    }

    <T> T pick(List<T> from) {
        return from.get(generator.nextInt(from.size()));
    }

    long bits() {
        return generator.nextLong();
    }
}
