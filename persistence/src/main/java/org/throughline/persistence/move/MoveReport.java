package org.throughline.persistence.move;

import java.util.List;

/**
 * What a move did.
 *
 * @param tables every table with what it holds, the same on both sides
 * @param alreadyThere whether an earlier move had done it, and nothing was left to do
 */
public record MoveReport(List<TableSum> tables, boolean alreadyThere) {

    public MoveReport {
        tables = List.copyOf(tables);
    }

    /** How many rows there are. */
    public long rows() {
        return tables.stream().mapToLong(TableSum::rows).sum();
    }
}
