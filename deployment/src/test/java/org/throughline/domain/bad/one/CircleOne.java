package org.throughline.domain.bad.one;

import org.throughline.domain.two.CircleTwo;

/** One half of a circle between packages. */
public final class CircleOne {
    CircleTwo next;

    /** The other half. */
    public static Class<?> other() {
        return CircleTwo.class;
    }
}
