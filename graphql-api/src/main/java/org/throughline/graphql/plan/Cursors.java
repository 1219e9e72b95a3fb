package org.throughline.graphql.plan;

import java.util.List;

/** Makes cursors, for the writer. */
public final class Cursors {
    private Cursors() {}

    /** The cursor of a row: the order's name and the row's values of the order's keys, as text. */
    public static String encode(String order, List<String> values) {
        return new Cursor(order, values).encoded();
    }
}
