package org.throughline.persistence.keepingintouch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.keepingintouch.KeepingInTouch;
import org.throughline.domain.keepingintouch.Signal;
import org.throughline.domain.keepingintouch.Tie;
import org.throughline.domain.keepingintouch.Touch;
import org.throughline.persistence.shared.DeletedWithContact;

/** Ties, touches and signals by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredTies implements KeepingInTouch {
    private static final String OWN = " x where x.key.institutionId = :institution and x.seekerId = :seeker"
            + " and x.deletedAt is null and x.key.id = :id";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredTies() {}

    StoredTies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Tie> findTie(Viewer viewer, UUID contactId) {
        return find(viewer, contactId, Tie.class);
    }

    @Override
    public Optional<Signal> findSignal(Viewer viewer, UUID id) {
        return find(viewer, id, Signal.class);
    }

    @Override
    public void add(Touch touch) {
        entityManager.persist(touch);
    }

    @Override
    public void add(Signal signal) {
        entityManager.persist(signal);
    }

    @Override
    public void deleteWith(Viewer viewer, UUID contactId, Instant now) {
        DeletedWithContact.all(entityManager, Touch.class, viewer, contactId, now);
        DeletedWithContact.all(entityManager, Signal.class, viewer, contactId, now);
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
