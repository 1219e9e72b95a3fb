package org.throughline.persistence.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AskedFrom;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.domain.programme.Looks;
import org.throughline.domain.shared.Ids;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.OutsideTransactions;

/**
 * Looks in the database. What this node has written in the running hour it remembers, so that only the first look of an hour
 * writes; nodes that do not know of each other write the same row once. The audit log gets the same, in the same statement.
 */
@ApplicationScoped
public class StoredLooks implements Looks {
    private static final NamedSql KEEP = new NamedSql("""
            with kept as (
                insert into seeker_look (institution_id, id, seeker_id, account_id, access, hour, looked_at)
                values (:institution, :id, :seeker, :account, :access, :hour, :at)
                on conflict (institution_id, seeker_id, hour, account_id, access) do nothing
                returning id)
            insert into audit_entry (institution_id, id, kind, account_id, what, subject_id, address, happened_at)
            select :institution, :entry, 'LOOK', :account, :access, :seeker, cast(:address as text), :at
            from kept
            """);

    /** More are forgotten, and written again in vain; a node's advisors look at fewer seekers in an hour. */
    private static final int MOST_KNOWN = 50_000;

    private final Map<Look, Instant> known = new ConcurrentHashMap<>();

    private DataSource dataSource;
    private Ids ids;

    /** For CDI. */
    protected StoredLooks() {}

    @Inject
    public StoredLooks(@OutsideTransactions DataSource dataSource, Ids ids) {
        this.dataSource = dataSource;
        this.ids = ids;
    }

    @Override
    public void keep(Viewer viewer, UUID seekerId, AdvisorAccess access, Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        Look look = new Look(viewer.institutionId(), viewer.accountId(), seekerId, access);
        if (hour.equals(known.get(look))) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", viewer.institutionId());
        parameters.put("id", ids.next());
        parameters.put("entry", ids.next());
        parameters.put("seeker", seekerId);
        parameters.put("account", viewer.accountId());
        parameters.put("access", access.name());
        parameters.put("address", AskedFrom.current().orElse(null));
        parameters.put("hour", hour);
        parameters.put("at", at);
        KEEP.update(dataSource, parameters);
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(look, hour);
    }

    private record Look(UUID institutionId, UUID accountId, UUID seekerId, AdvisorAccess access) {}
}
