package org.throughline.persistence.tenant;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;

/** Lets code that runs behind an edge run without one. */
public final class TestTenants {
    private TestTenants() {}

    /** For this institution, where the thread works for none. */
    public static DataSource of(DataSource real, UUID institutionId) {
        return new TenantDataSource(
                real, ContainerTransaction.NONE, () -> Tenant.current().or(() -> Optional.of(institutionId)));
    }
}
