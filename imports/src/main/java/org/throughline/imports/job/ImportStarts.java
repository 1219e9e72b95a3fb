package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.BulkImports;
import org.throughline.domain.transfer.ImportWish;

/** The steps of an import for callers without a transaction of their own. */
@ApplicationScoped
public class ImportStarts {
    @Inject
    private BulkImports imports;

    /** Starts the dry run. */
    @Transactional
    public Outcome<UUID> check(Viewer viewer, UUID id, ImportWish wish) {
        return imports.check(viewer, id, wish);
    }

    /** Starts the import. */
    @Transactional
    public Outcome<UUID> confirm(Viewer viewer, UUID id) {
        return imports.confirm(viewer, id);
    }
}
