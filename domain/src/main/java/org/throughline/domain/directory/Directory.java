package org.throughline.domain.directory;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;

/** The directory of a viewer's institution. Other institutions' people do not exist here. */
public interface Directory {
    /** The living person of this id. */
    Optional<DirectoryPerson> find(Viewer viewer, UUID id);

    /** As {@link #find}; and until the running transaction ends, nobody else holds this person, changes or deletes them. */
    Optional<DirectoryPerson> hold(Viewer viewer, UUID id);

    /**
     * The viewer's own living contact that is this person: taken from the directory, or known by the same LinkedIn profile
     * or e-mail address. The name decides nothing. Of several, the one that was taken from the directory.
     */
    Optional<Contact> contactOf(Viewer viewer, DirectoryPerson person);

    /** Keeps a new person. */
    void add(DirectoryPerson person);
}
