package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** What a seeker should think over, although it was not refused. */
@Meaning("What a seeker should think over, although it was not refused.")
public enum Caution {
    @Meaning("More minutes are asked for than people give easily (B7).")
    LONG_REQUEST,
    @Meaning("The clocks show this local time twice, because they go back; the first was taken (D1).")
    TIME_COMES_TWICE
}
