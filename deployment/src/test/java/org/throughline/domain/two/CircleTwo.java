package org.throughline.domain.two;

import org.throughline.domain.bad.one.CircleOne;

/** The other half of a circle between packages. */
public final class CircleTwo {
    CircleOne next;
}
