package org.throughline.imports.export;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;

/**
 * What somebody asked for.
 *
 * @param institutionId the tenant
 * @param seekerId whose; empty for the institution's
 * @param format in what form
 * @param rawCells whether cells that a spreadsheet would take for a formula stay as they are
 */
public record ExportWish(UUID institutionId, Optional<UUID> seekerId, ExportFormat format, boolean rawCells) {
    /** Whose data it is. */
    public ExportScope scope() {
        return seekerId.isPresent() ? ExportScope.SEEKER : ExportScope.INSTITUTION;
    }
}
