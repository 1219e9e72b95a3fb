package org.throughline.persistence.bad.one;

import org.throughline.persistence.two.PersistenceCircleTwo;

/** One half of a circle between packages. */
public final class PersistenceCircleOne {
    PersistenceCircleTwo next;

    /** The other half. */
    public static Class<?> other() {
        return PersistenceCircleTwo.class;
    }
}
