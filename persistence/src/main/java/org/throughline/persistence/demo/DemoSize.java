package org.throughline.persistence.demo;

/**
 * How large a demo is.
 *
 * @param seekers of both institutions together; each has about {@value #CONTACTS_PER_SEEKER} contacts
 */
public record DemoSize(int seekers) {
    /** About this many contacts come with each seeker. */
    public static final int CONTACTS_PER_SEEKER = 75;
    /** The smallest demo still has its named seekers and a few others. */
    public static final int SMALLEST = 5;
    /** A larger one is a load test, for which there are better tools. */
    public static final int LARGEST = 2_000;
    /** About 3,000 contacts. */
    public static final DemoSize USUAL = new DemoSize(40);

    public DemoSize {
        if (seekers < SMALLEST || seekers > LARGEST) {
            throw new IllegalArgumentException(
                    "A demo has from %d to %d seekers, not %d.".formatted(SMALLEST, LARGEST, seekers));
        }
    }

    /** Those of the second, small institution. */
    int neighbours() {
        return Math.max(2, seekers / 10);
    }
}
