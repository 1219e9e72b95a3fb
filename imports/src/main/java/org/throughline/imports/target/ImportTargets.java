package org.throughline.imports.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.throughline.domain.transfer.ImportKind;

/** All kinds of imports. */
@ApplicationScoped
public class ImportTargets {
    @Inject
    @Any
    private Instance<ImportTarget> targets;

    /** What imports of a kind do. */
    public ImportTarget of(ImportKind kind) {
        return targets.stream()
                .filter(target -> target.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody imports " + kind));
    }
}
