package org.throughline.persistence.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.Activity;
import org.throughline.domain.programme.ComfortNote;
import org.throughline.domain.programme.Seeker;
import org.throughline.domain.programme.Seekers;
import org.throughline.persistence.shared.OwnRows;

/** Seekers and what they note of themselves, by Hibernate. */
@ApplicationScoped
public class StoredSeekers implements Seekers {
    private static final String SEEKER =
            "select s from Seeker s where s.key.institutionId = :institution and s.key.id = :seeker";
    private static final String TIME_ZONE = "select count(*) from pg_timezone_names where name = :name";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredSeekers() {}

    StoredSeekers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Seeker> find(Viewer viewer) {
        return viewer.seekerId()
                .flatMap(seeker -> entityManager
                        .createQuery(SEEKER, Seeker.class)
                        .setParameter("institution", viewer.institutionId())
                        .setParameter("seeker", seeker)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public boolean knowsTimeZone(String name) {
        Number known = (Number) entityManager
                .createNativeQuery(TIME_ZONE)
                .setParameter("name", name)
                .getSingleResult();
        return known.intValue() > 0;
    }

    @Override
    public Optional<ComfortNote> findComfortNote(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, ComfortNote.class, id);
    }

    @Override
    public Optional<Activity> findActivity(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, Activity.class, id);
    }

    @Override
    public void add(ComfortNote note) {
        entityManager.persist(note);
    }

    @Override
    public void add(Activity activity) {
        entityManager.persist(activity);
    }
}
