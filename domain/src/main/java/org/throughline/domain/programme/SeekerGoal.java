package org.throughline.domain.programme;

import java.time.LocalDate;

/**
 * What a seeker says of themselves and of what they work towards, not checked yet. {@link Seeker} takes it whole or
 * refuses it.
 *
 * @param level where the seeker stands (A10)
 * @param goal in words; may be null
 * @param goalDate the day the seeker works towards, in no time zone (A11); may be null
 * @param target how many interviews the seeker wants to hold (F8); may be null
 * @param timeZone in which the seeker's days begin and end, such as Europe/Berlin
 */
public record SeekerGoal(SeekerLevel level, String goal, LocalDate goalDate, Integer target, String timeZone) {}
