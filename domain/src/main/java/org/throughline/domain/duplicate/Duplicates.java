package org.throughline.domain.duplicate;

import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;

/**
 * The possible duplicates that a viewer decides about: a seeker about their contacts, an administrator about the
 * directory. What is not theirs does not exist for them. Steps take part in the running transaction.
 */
public interface Duplicates {
    /**
     * Makes two one. Everything that refers to the one that goes then refers to the one that is kept.
     *
     * <p>Refused with {@code NOT_FOUND}, {@code ALREADY_SETTLED} for a pair that is decided, {@code CHANGED_MEANWHILE}
     * for another version than was read, {@code CONFLICTING} for one and the same or a field that they do not have,
     * {@code OUT_OF_RANGE} where both together have more tags, groups or addresses than one may have.
     */
    Outcome<Merged> merge(Viewer viewer, MergeWish wish);

    /** Decides that a pair are two people; it is never offered again. A pair that was merged is refused. */
    Outcome<PossiblePair> keepApart(Viewer viewer, UUID duplicateId);

    /**
     * Takes a merge back: both are as they were, and what went over goes back. What was built on since stays with the
     * one that was kept: its fields that were changed since, and what has been added to it.
     *
     * <p>Refused with {@code NOT_FOUND}, {@code ALREADY_SETTLED} when it was taken back before, {@code
     * CHANGED_MEANWHILE} when the one that was kept is gone itself.
     */
    Outcome<Merged> undoMerge(Viewer viewer, UUID mergeId);

    /** A person says that two may be one, to be decided later. Refused when they are decided to be two. */
    Outcome<PossiblePair> tell(Viewer viewer, UUID firstId, UUID secondId);
}
