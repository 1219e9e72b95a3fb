package org.throughline.persistence.tenant;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;
import org.throughline.persistence.shared.NamedSql;

/** Lets code that runs behind an edge run without one. */
public final class TestTenants {
    private TestTenants() {}

    /**
     * For the first institution that there was, where the thread works for none: most tests have one, or look from there at
     * another.
     *
     * @param all sees all institutions
     */
    public static DataSource ofTheFirst(DataSource real, DataSource all) {
        return new TenantDataSource(
                real, ContainerTransaction.NONE, () -> Tenant.current().or(() -> first(all)));
    }

    private static Optional<UUID> first(DataSource all) {
        return new NamedSql("select institution_id from institution order by created_at limit 1")
                .rows(all, Map.of(), row -> row.getObject(1, UUID.class)).stream()
                        .findFirst();
    }

    /** For this institution, where the thread works for none. */
    public static DataSource of(DataSource real, UUID institutionId) {
        return new TenantDataSource(
                real, ContainerTransaction.NONE, () -> Tenant.current().or(() -> Optional.of(institutionId)));
    }
}
