package org.throughline.domain.shared;

/**
 * The limits of a whole number, both included.
 *
 * @param least the smallest number allowed
 * @param most the largest number allowed
 * @param unit what is counted, for the message
 */
public record NumberRule(int least, int most, String unit) {

    /** The number, or a refusal that names the limits. */
    public Outcome<Integer> check(int number) {
        if (number < least || number > most) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.OUT_OF_RANGE, "Must be from %d to %d %s.".formatted(least, most, unit)));
        }
        return Outcome.done(number);
    }
}
