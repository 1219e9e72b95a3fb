package org.throughline.domain.administration;

import org.throughline.domain.account.Viewer;

/** The viewer's institution. That the viewer may manage it is the caller's to check. */
@FunctionalInterface
public interface Institutions {
    /** The viewer's institution. */
    Institution of(Viewer viewer);
}
