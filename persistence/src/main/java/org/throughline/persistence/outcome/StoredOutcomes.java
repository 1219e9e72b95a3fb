package org.throughline.persistence.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outcome.GoodNews;
import org.throughline.domain.outcome.NetworkOutcome;
import org.throughline.domain.outcome.Outcomes;
import org.throughline.persistence.shared.DeletedWithContact;

/** Outcomes and good news by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredOutcomes implements Outcomes {
    private static final String OWN = " x where x.key.institutionId = :institution and x.seekerId = :seeker"
            + " and x.deletedAt is null and x.key.id = :id";
    /** In SQL, because what makes a thread practice is no attribute that this package knows. */
    private static final String WHO_HELPED = """
            select c.id from contact c
            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
              and (exists (select from interview_thread h
                           where h.institution_id = :institution and h.seeker_id = :seeker and h.contact_id = c.id
                             and h.held_at is not null and not h.practice and h.deleted_at is null)
                   or exists (select from referral r
                              where r.institution_id = :institution and r.seeker_id = :seeker
                                and r.from_contact_id = c.id and r.deleted_at is null))
            order by c.name_key, c.id
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredOutcomes() {}

    StoredOutcomes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<NetworkOutcome> find(Viewer viewer, UUID id) {
        return find(viewer, id, NetworkOutcome.class);
    }

    @Override
    public Optional<GoodNews> findGoodNews(Viewer viewer, UUID id) {
        return find(viewer, id, GoodNews.class);
    }

    @Override
    public List<UUID> whoHelped(Viewer viewer) {
        return viewer.seekerId().map(seeker -> whoHelped(viewer, seeker)).orElse(List.of());
    }

    private List<UUID> whoHelped(Viewer viewer, UUID seeker) {
        List<?> found = entityManager
                .createNativeQuery(WHO_HELPED, UUID.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    @Override
    public void add(NetworkOutcome outcome) {
        entityManager.persist(outcome);
    }

    @Override
    public void add(GoodNews goodNews) {
        entityManager.persist(goodNews);
    }

    @Override
    public void deleteNewsFor(Viewer viewer, UUID contactId, Instant now) {
        DeletedWithContact.all(entityManager, GoodNews.class, viewer, contactId, now);
    }

    private <T> Optional<T> find(Viewer viewer, UUID id, Class<T> type) {
        return viewer.seekerId()
                .flatMap(seeker -> entityManager
                        .createQuery("select x from " + type.getSimpleName() + OWN, type)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }
}
