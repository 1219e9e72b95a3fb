package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something to do next (A9) that has a day.
 *
 * @param kind what is to do
 * @param dueOn the day by which it is due, in the seeker's time zone
 * @param overdue whether that day has passed
 * @param why a sentence in English
 * @param person the contact it is about
 * @param what what was promised, who was named, which news is good: whatever a sentence needs beside the person
 */
public record NextAction(
        ActionKind kind,
        LocalDate dueOn,
        boolean overdue,
        String why,
        Optional<String> person,
        Optional<String> what) {}
