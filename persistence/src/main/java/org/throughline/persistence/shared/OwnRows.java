package org.throughline.persistence.shared;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.SeekerOwned;

/** Finds what belongs to a viewer. What is someone else's, or deleted, is not found. */
public final class OwnRows {
    private OwnRows() {}

    /** The viewer's own living thing of this id; a viewer who is no seeker has none. */
    public static <T extends SeekerOwned> Optional<T> find(
            EntityManager entityManager, Viewer viewer, Class<T> type, UUID id) {
        String query = "select t from " + type.getSimpleName() + " t where t.key.institutionId = :institution"
                + " and t.seekerId = :seeker and t.deletedAt is null and t.key.id = :id";
        return viewer.seekerId()
                .flatMap(seeker -> entityManager
                        .createQuery(query, type)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }
}
