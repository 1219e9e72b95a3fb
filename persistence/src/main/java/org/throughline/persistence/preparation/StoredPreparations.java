package org.throughline.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.preparation.Claim;
import org.throughline.domain.preparation.Preparations;
import org.throughline.domain.preparation.Question;
import org.throughline.domain.preparation.ResearchNote;
import org.throughline.domain.shared.SeekerOwned;

/** Research, claims and questions by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredPreparations implements Preparations {
    private static final String OWN =
            " where x.key.institutionId = :institution and x.seekerId = :seeker and x.deletedAt is null";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredPreparations() {}

    StoredPreparations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ResearchNote> findNote(Viewer viewer, UUID id) {
        return find(viewer, id, ResearchNote.class);
    }

    @Override
    public void add(ResearchNote note) {
        entityManager.persist(note);
    }

    @Override
    public Optional<Claim> findClaim(Viewer viewer, UUID id) {
        return find(viewer, id, Claim.class);
    }

    @Override
    public void add(Claim claim) {
        entityManager.persist(claim);
    }

    @Override
    public Optional<Question> findQuestion(Viewer viewer, UUID id) {
        return find(viewer, id, Question.class);
    }

    @Override
    public List<Question> questionsOf(Viewer viewer, UUID threadId) {
        return viewer.seekerId()
                .map(seeker -> own(
                                viewer,
                                seeker,
                                Question.class,
                                " and x.threadId = :thread order by x.position, x.key.id")
                        .setParameter("thread", threadId)
                        .getResultList())
                .orElse(List.of());
    }

    @Override
    public void add(Question question) {
        entityManager.persist(question);
    }

    private <T extends SeekerOwned> Optional<T> find(Viewer viewer, UUID id, Class<T> type) {
        return viewer.seekerId()
                .flatMap(seeker -> own(viewer, seeker, type, " and x.key.id = :id")
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst());
    }

    private <T> TypedQuery<T> own(Viewer viewer, UUID seeker, Class<T> type, String condition) {
        return entityManager
                .createQuery("select x from " + type.getSimpleName() + " x" + OWN + condition, type)
                .setParameter("institution", viewer.institutionId())
                .setParameter("seeker", seeker);
    }
}
