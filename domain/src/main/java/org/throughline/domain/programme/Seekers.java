package org.throughline.domain.programme;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** What a viewer, as a seeker, notes of themselves. What belongs to someone else does not exist here. */
public interface Seekers {
    /** The seeker that the viewer is. */
    Optional<Seeker> find(Viewer viewer);

    /** Whether the database can count days in a time zone of this name. */
    boolean knowsTimeZone(String name);

    /** The viewer's own living comfort note of this id. */
    Optional<ComfortNote> findComfortNote(Viewer viewer, UUID id);

    /** The viewer's own living activity of this id. */
    Optional<Activity> findActivity(Viewer viewer, UUID id);

    /** Keeps a new comfort note. */
    void add(ComfortNote note);

    /** Keeps a new activity. */
    void add(Activity activity);
}
