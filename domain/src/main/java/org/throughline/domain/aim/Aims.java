package org.throughline.domain.aim;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The aims of a viewer. What belongs to someone else does not exist here. */
public interface Aims {
    /** The viewer's own living target of this id. */
    Optional<Target> findTarget(Viewer viewer, UUID id);

    /** The viewer's own living value of this id. */
    Optional<SeekerValue> findValue(Viewer viewer, UUID id);

    /** The viewer's own living fit rating of this id. */
    Optional<FitRating> findFitRating(Viewer viewer, UUID id);

    /** The viewer's own living background entry of this id. */
    Optional<Background> findBackground(Viewer viewer, UUID id);

    /** The viewer's own living common ground of this id. */
    Optional<CommonGround> findCommonGround(Viewer viewer, UUID id);

    /** Keeps a new target. */
    void add(Target target);

    /** Keeps a new value. */
    void add(SeekerValue value);

    /** Keeps a new fit rating. */
    void add(FitRating rating);

    /** Keeps a new background entry. */
    void add(Background background);

    /** Keeps new common ground. */
    void add(CommonGround commonGround);
}
