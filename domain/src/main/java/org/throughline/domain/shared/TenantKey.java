package org.throughline.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * The key of everything that belongs to an institution. The institution leads, so that no look-up can leave it and the
 * data can be distributed by it.
 *
 * @param institutionId the tenant
 * @param id unique over all institutions (UUIDv7)
 */
@Embeddable
public record TenantKey(
        @Column(name = "institution_id", updatable = false) UUID institutionId,
        @Column(name = "id", updatable = false) UUID id)
        implements Serializable {
    public TenantKey {
        Objects.requireNonNull(institutionId, "institutionId");
        Objects.requireNonNull(id, "id");
    }
}
