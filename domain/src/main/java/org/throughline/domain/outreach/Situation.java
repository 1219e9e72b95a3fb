package org.throughline.domain.outreach;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known around a message: what the outreach check is told, and what a template is filled with.
 *
 * @param context for the outreach check
 * @param seekerName as the seeker writes it
 * @param seekerEmail where answers go
 * @param contactEmail their first e-mail address; empty when none is known
 * @param organization where they work; empty when unknown
 * @param requestedMinutes for how many minutes the interview asks (B7); empty outside of one
 * @param interviewDay on which the interview took place, in the seeker's time zone; empty before
 */
public record Situation(
        OutreachContext context,
        String seekerName,
        String seekerEmail,
        Optional<String> contactEmail,
        Optional<String> organization,
        Optional<Integer> requestedMinutes,
        Optional<LocalDate> interviewDay) {}
