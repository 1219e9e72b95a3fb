package org.throughline.domain.interview;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The commitments that a viewer and their contacts made. What belongs to someone else does not exist here. */
public interface Commitments {
    /** The viewer's own living commitment of this id. */
    Optional<Commitment> find(Viewer viewer, UUID id);

    /** Keeps a new commitment. */
    void add(Commitment commitment);
}
