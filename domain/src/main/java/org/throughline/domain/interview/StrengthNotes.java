package org.throughline.domain.interview;

/** How close a viewer's connections were over time. */
public interface StrengthNotes {
    /** Keeps a new note. */
    void add(StrengthNote note);

    /** Whether no later moment of the same connection was noted. */
    boolean isLatest(StrengthNote note);
}
