package org.throughline.persistence.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.administration.Account;
import org.throughline.domain.administration.Accounts;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.Ids;

/** Accounts to be managed, by Hibernate. */
@ApplicationScoped
public class StoredAccounts implements Accounts {
    private static final String ACCOUNT =
            "select a from Account a where a.key.institutionId = :institution and a.key.id = :id";

    private static final String TAKEN = """
            select count(*)
            from account a
            where a.institution_id = :institution and a.email_key = lower(:email) and a.deactivated_at is null
              and a.id <> :account
            """;

    /** Locked in the order of their keys: of two who ask at once the second sees what the first has done. */
    private static final String ADMINISTRATORS = """
            select a.id,
                   a.password_hash is not null or exists (
                       select from external_identity e
                       where e.institution_id = :institution and e.account_id = a.id) as gets_in
            from account a
            where a.institution_id = :institution and 'ADMIN' = any (a.roles) and a.deactivated_at is null
            order by a.id
            for no key update of a
            """;

    private static final String MAKE_SEEKER = """
            insert into seeker (institution_id, id, account_id, cohort_id, level, time_zone)
            select i.institution_id, :seeker, :account, cast(:cohort as uuid), :level, i.time_zone
            from institution i
            where i.institution_id = :institution
            on conflict (institution_id, account_id) do nothing
            """;

    private static final String LEAVE_COHORTS =
            "delete from cohort_advisor where institution_id = :institution and account_id = :account";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    private Ids ids;

    /** For CDI. */
    protected StoredAccounts() {}

    @Inject
    StoredAccounts(Ids ids) {
        this.ids = ids;
    }

    StoredAccounts(EntityManager entityManager, Ids ids) {
        this(ids);
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Account> find(Viewer viewer, UUID id) {
        return entityManager
                .createQuery(ACCOUNT, Account.class)
                .setParameter("institution", viewer.institutionId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean isAddressTaken(Account account) {
        Number others = (Number)
                about(account, TAKEN).setParameter("email", account.email()).getSingleResult();
        return others.intValue() > 0;
    }

    @Override
    public boolean isDispensable(Account administrator) {
        List<?> administrators = entityManager
                .createNativeQuery(ADMINISTRATORS, Tuple.class)
                .setParameter("institution", administrator.key().institutionId())
                .getResultList();
        return administrators.stream()
                .map(Tuple.class::cast)
                .anyMatch(row ->
                        !row.get("id", UUID.class).equals(administrator.id()) && row.get("gets_in", Boolean.class));
    }

    @Override
    public void add(Account account) {
        entityManager.persist(account);
    }

    @Override
    public void makeSeeker(Account account, SeekerLevel level, Optional<UUID> cohortId) {
        entityManager.flush();
        about(account, MAKE_SEEKER)
                .setParameter("seeker", ids.next())
                .setParameter("cohort", cohortId.map(UUID::toString).orElse(null))
                .setParameter("level", level.name())
                .executeUpdate();
    }

    @Override
    public void leaveCohorts(Account account) {
        about(account, LEAVE_COHORTS).executeUpdate();
    }

    private Query about(Account account, String statement) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter("institution", account.key().institutionId())
                .setParameter("account", account.id());
    }
}
