package org.throughline.domain.contact;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The contacts of a viewer. What belongs to someone else does not exist here. */
public interface Contacts {
    /** The viewer's own living contact of this id. */
    Optional<Contact> find(Viewer viewer, UUID id);

    /** The viewer's own living contact with this LinkedIn profile. */
    Optional<Contact> findByLinkedIn(Viewer viewer, String linkedInKey);

    /** Keeps a new contact. */
    void add(Contact contact);

    /** The viewer's own living organisation of this id. */
    Optional<Organization> findOrganization(Viewer viewer, UUID id);

    /** The viewer's own organisation of this name, whatever its case and accents. */
    Optional<Organization> findOrganizationByName(Viewer viewer, String name);

    /** Keeps a new organisation. */
    void add(Organization organization);
}
