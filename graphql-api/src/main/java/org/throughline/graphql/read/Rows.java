package org.throughline.graphql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.graphql.catalogue.Codec;

/**
 * The rows of one level.
 *
 * @param cells one array a row; the rows of a parent stand together
 * @param starts where the rows of each parent begin; one more than parents, the last is the end
 * @param ordinals the place of each parent, counted from 0
 */
record Rows(List<Object[]> cells, int[] starts, Map<UUID, Integer> ordinals) {

    /** Reads all rows of a result, whose first column is the place of the parent, counted from 1. */
    static Rows read(ResultSet result, List<Codec> codecs, Parents parents, Budget budget) throws SQLException {
        List<Object[]> cells = new ArrayList<>();
        int count = parents.ids().length;
        int[] starts = new int[count + 1];
        Codec[] columns = codecs.toArray(Codec[]::new);
        int reached = 0;
        while (result.next()) {
            budget.take();
            int ordinal = result.getInt(1) - 1;
            while (reached < ordinal) {
                starts[++reached] = cells.size();
            }
            Object[] row = new Object[columns.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = columns[i].read(result, i + 2);
            }
            cells.add(row);
        }
        Arrays.fill(starts, reached + 1, count + 1, cells.size());
        return new Rows(cells, starts, parents.ordinals());
    }

    /** The place of the parent with this id; a root level has one parent, whatever the id. */
    int ordinal(Object parentId) {
        return parentId == null ? 0 : ordinals.get((UUID) parentId);
    }

    int start(int ordinal) {
        return starts[ordinal];
    }

    int end(int ordinal) {
        return starts[ordinal + 1];
    }
}
