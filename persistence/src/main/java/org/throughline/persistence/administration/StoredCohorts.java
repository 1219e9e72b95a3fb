package org.throughline.persistence.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Cohort;
import org.throughline.domain.administration.Cohorts;

/** Cohorts to be managed, by Hibernate. */
@ApplicationScoped
public class StoredCohorts implements Cohorts {
    private static final String COHORT = """
            select c from Cohort c
            where c.key.institutionId = :institution and c.key.id = :id and c.deletedAt is null
            """;

    private static final String SEEKERS_IN =
            "select count(*) from seeker k where k.institution_id = :institution and k.cohort_id = :cohort";

    private static final String CANDIDATES = """
            select a.id, 'ADVISOR' = any (a.roles) as is_advisor
            from account a
            where a.institution_id = :institution and a.id = any (cast(:ids as uuid[])) and a.deactivated_at is null
            """;

    private static final String OTHERS_LEAVE = """
            delete from cohort_advisor v
            where v.institution_id = :institution and v.cohort_id = :cohort
              and not v.account_id = any (cast(:ids as uuid[]))
            """;

    private static final String ADVISORS_COME = """
            insert into cohort_advisor (institution_id, cohort_id, account_id)
            select :institution, :cohort, g.id
            from unnest(cast(:ids as uuid[])) g (id)
            order by g.id
            on conflict (institution_id, cohort_id, account_id) do nothing
            """;

    private static final String SEEKERS =
            "select k.id from seeker k where k.institution_id = :institution and k.id = any (cast(:ids as uuid[]))";

    /** Locked in the order of their keys, so that two who move the same seekers wait for each other and do not get stuck. */
    private static final String MOVE = """
            with moved as (
                select k.id
                from seeker k
                where k.institution_id = :institution and k.id = any (cast(:ids as uuid[]))
                  and k.cohort_id is distinct from cast(:cohort as uuid)
                order by k.id
                for no key update
            )
            update seeker k set cohort_id = cast(:cohort as uuid), version = k.version + 1
            from moved m
            where k.institution_id = :institution and k.id = m.id
            """;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected StoredCohorts() {}

    StoredCohorts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Cohort> find(Viewer viewer, UUID id) {
        return locked(viewer, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Cohort> join(Viewer viewer, UUID id) {
        return locked(viewer, id, LockModeType.PESSIMISTIC_READ);
    }

    private Optional<Cohort> locked(Viewer viewer, UUID id, LockModeType lock) {
        return entityManager
                .createQuery(COHORT, Cohort.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    @Override
    public int seekersIn(Cohort cohort) {
        return ((Number) about(cohort, SEEKERS_IN).getSingleResult()).intValue();
    }

    @Override
    public void add(Cohort cohort) {
        entityManager.persist(cohort);
    }

    @Override
    public List<Candidate> candidates(Viewer viewer, Set<UUID> accountIds) {
        return rows(viewer, CANDIDATES, accountIds)
                .map(row -> new Candidate(row.get("id", UUID.class), row.get("is_advisor", Boolean.class)))
                .toList();
    }

    @Override
    public void setAdvisors(Cohort cohort, Set<UUID> accountIds) {
        entityManager.lock(cohort, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        about(cohort, OTHERS_LEAVE).setParameter("ids", array(accountIds)).executeUpdate();
        about(cohort, ADVISORS_COME).setParameter("ids", array(accountIds)).executeUpdate();
    }

    @Override
    public Set<UUID> seekers(Viewer viewer, Set<UUID> seekerIds) {
        Set<UUID> found = new HashSet<>();
        rows(viewer, SEEKERS, seekerIds).forEach(row -> found.add(row.get("id", UUID.class)));
        return found;
    }

    @Override
    public void move(Viewer viewer, Set<UUID> seekerIds, Optional<UUID> cohortId) {
        entityManager
                .createNativeQuery(MOVE)
                .setParameter("institution", viewer.institutionId())
                .setParameter("ids", array(seekerIds))
                .setParameter("cohort", cohortId.map(UUID::toString).orElse(null))
                .executeUpdate();
    }

    private Stream<Tuple> rows(Viewer viewer, String statement, Set<UUID> ids) {
        Stream<?> rows = entityManager
                .createNativeQuery(statement, Tuple.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("ids", array(ids))
                .getResultStream();
        return rows.map(Tuple.class::cast);
    }

    private Query about(Cohort cohort, String statement) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter("institution", cohort.key().institutionId())
                .setParameter("cohort", cohort.id());
    }

    /** As PostgreSQL writes an array. */
    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
