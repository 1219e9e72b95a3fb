package org.throughline.persistence.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.Referrals;

/** Referrals by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredReferrals implements Referrals {
    private static final String REFERRAL = """
            select r from Referral r
            where r.key.institutionId = :institution and r.seekerId = :seeker and r.deletedAt is null
            """;

    private static final String ADDRESS =
            "select a.email from account a where a.institution_id = :institution and a.id = :account";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredReferrals() {}

    StoredReferrals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Referral> find(Viewer viewer, UUID id) {
        return viewer.seekerId()
                .flatMap(seeker -> of(viewer, seeker, " and r.key.id = :id")
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public boolean exists(Viewer viewer, UUID fromContactId, UUID toContactId) {
        return viewer.seekerId()
                .map(seeker -> of(viewer, seeker, " and r.fromContactId = :from and r.toContactId = :to")
                        .setParameter("from", fromContactId)
                        .setParameter("to", toContactId)
                        .setMaxResults(1)
                        .getResultList())
                .filter(found -> !found.isEmpty())
                .isPresent();
    }

    @Override
    public String addressOf(Viewer viewer) {
        return (String) entityManager
                .createNativeQuery(ADDRESS, String.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("account", viewer.accountId())
                .getSingleResult();
    }

    @Override
    public void add(Referral referral) {
        entityManager.persist(referral);
    }

    @Override
    public void deleteMadeBy(Viewer viewer, UUID contactId, Instant now) {
        viewer.seekerId()
                .ifPresent(seeker -> of(viewer, seeker, " and r.fromContactId = :from")
                        .setParameter("from", contactId)
                        .getResultList()
                        .forEach(referral -> referral.delete(now)));
    }

    private TypedQuery<Referral> of(Viewer viewer, UUID seeker, String condition) {
        return entityManager
                .createQuery(REFERRAL + condition, Referral.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker);
    }
}
