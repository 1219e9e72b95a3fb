package org.throughline.domain.programme;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The resources of a viewer's institution: its own, and those that come with the product until it says otherwise. */
public interface Resources {
    /** The living resource of this id in the viewer's institution. */
    Optional<Resource> find(Viewer viewer, UUID id);

    /** Keeps a new resource. */
    void add(Resource resource);
}
