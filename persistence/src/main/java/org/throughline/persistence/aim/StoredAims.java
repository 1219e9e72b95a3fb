package org.throughline.persistence.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.aim.Aims;
import org.throughline.domain.aim.Background;
import org.throughline.domain.aim.CommonGround;
import org.throughline.domain.aim.FitRating;
import org.throughline.domain.aim.SeekerValue;
import org.throughline.domain.aim.Target;
import org.throughline.persistence.shared.OwnRows;

/** Aims by Hibernate. A viewer who is no seeker has none. */
@ApplicationScoped
public class StoredAims implements Aims {
    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredAims() {}

    StoredAims(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Target> findTarget(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, Target.class, id);
    }

    @Override
    public Optional<SeekerValue> findValue(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, SeekerValue.class, id);
    }

    @Override
    public Optional<FitRating> findFitRating(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, FitRating.class, id);
    }

    @Override
    public Optional<Background> findBackground(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, Background.class, id);
    }

    @Override
    public Optional<CommonGround> findCommonGround(Viewer viewer, UUID id) {
        return OwnRows.find(entityManager, viewer, CommonGround.class, id);
    }

    @Override
    public void add(Target target) {
        entityManager.persist(target);
    }

    @Override
    public void add(SeekerValue value) {
        entityManager.persist(value);
    }

    @Override
    public void add(FitRating rating) {
        entityManager.persist(rating);
    }

    @Override
    public void add(Background background) {
        entityManager.persist(background);
    }

    @Override
    public void add(CommonGround commonGround) {
        entityManager.persist(commonGround);
    }
}
