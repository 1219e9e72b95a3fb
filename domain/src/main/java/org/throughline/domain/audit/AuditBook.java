package org.throughline.domain.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit log to read as a whole. Who may is the caller's to check. */
public interface AuditBook {
    /**
     * The next entries, the latest first.
     *
     * @param last the last one of the page before; empty for the first page
     * @return none where there are no more
     */
    List<KeptEntry> page(UUID institutionId, AuditSearch search, Optional<KeptEntry> last);
}
