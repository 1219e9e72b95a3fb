package org.throughline.persistence.shared;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.SeekerOwned;

/** Deletes softly, in one statement, all that belongs to a contact which is being deleted. */
public final class DeletedWithContact {
    private DeletedWithContact() {}

    /** All living rows of a type, an entity with a {@code contactId}. */
    public static void all(
            EntityManager entityManager,
            Class<? extends SeekerOwned> type,
            Viewer viewer,
            UUID contactId,
            Instant now) {
        viewer.seekerId()
                .ifPresent(seeker -> entityManager
                        .createQuery("update " + type.getSimpleName() + " x set x.deletedAt = :now"
                                + " where x.key.institutionId = :institution and x.seekerId = :seeker"
                                + " and x.contactId = :contact and x.deletedAt is null")
                        .setParameter("now", now)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .setParameter("contact", contactId)
                        .executeUpdate());
    }
}
