package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportFields;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.imports.target.ImportTargets;

/** The fields of each kind of import, for those who may import it. */
@ApplicationScoped
public class KnownFields implements ImportFields {
    @Inject
    private ImportTargets targets;

    @Override
    public List<ImportField> of(Viewer viewer, ImportKind kind) {
        return Uploads.allows(viewer, kind) ? targets.of(kind).fields() : List.of();
    }
}
