package org.throughline.reporting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.domain.action.ActionKind;

/**
 * A day by which something is to be done.
 *
 * @param key of the next action, as the API's list has it (A9)
 * @param kind what is to do
 * @param day in the seeker's time zone; moved to Monday from a weekend where the institution says so, and later where the
 *     seeker put it off
 * @param name whom it is about
 * @param detail what was promised, or to whom one is to be introduced; empty for other kinds
 * @param changes how often what it is about was changed
 * @param since from when it holds
 */
record DueDay(
        String key, ActionKind kind, LocalDate day, String name, Optional<String> detail, int changes, Instant since) {}
