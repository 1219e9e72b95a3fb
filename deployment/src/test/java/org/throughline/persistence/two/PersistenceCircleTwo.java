package org.throughline.persistence.two;

import org.throughline.persistence.bad.one.PersistenceCircleOne;

/** The other half of a circle between packages. */
public final class PersistenceCircleTwo {
    PersistenceCircleOne next;
}
