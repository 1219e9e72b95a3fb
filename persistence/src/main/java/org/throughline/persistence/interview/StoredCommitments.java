package org.throughline.persistence.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Commitments;

/** Commitments by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredCommitments implements Commitments {
    private static final String BY_ID = """
            select c from Commitment c
            where c.key.institutionId = :institution and c.seekerId = :seeker and c.key.id = :id
              and c.deletedAt is null
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredCommitments() {}

    StoredCommitments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Commitment> find(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> entityManager
                        .createQuery(BY_ID, Commitment.class)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public void add(Commitment commitment) {
        entityManager.persist(commitment);
    }
}
