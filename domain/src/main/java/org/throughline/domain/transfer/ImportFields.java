package org.throughline.domain.transfer;

import java.util.List;
import org.throughline.domain.account.Viewer;

/** What the columns of a file can be. */
public interface ImportFields {
    /** The fields of a kind of import, in an order that people find sensible; none where the viewer may not import it. */
    List<ImportField> of(Viewer viewer, ImportKind kind);
}
