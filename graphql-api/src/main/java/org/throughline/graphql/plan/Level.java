package org.throughline.graphql.plan;

import java.util.ArrayList;
import java.util.List;
import org.throughline.graphql.catalogue.Codec;

/**
 * One statement of a plan. The first column of its rows says to which parent a row belongs, counted from 1 in the order of
 * the parents' ids; the others are cells. Rows of the same parent stand together, in the order of the answer.
 */
public final class Level {
    private final int index;
    private final int parent;
    private final int parentIdCell;
    private final String field;
    private RowsOfOne rowsOfOne = slots -> 1;
    private final List<Level> children = new ArrayList<>();
    private Statement statement;
    private List<Codec> codecs = List.of();

    Level(int index, int parent, int parentIdCell, String field) {
        this.index = index;
        this.parent = parent;
        this.parentIdCell = parentIdCell;
        this.field = field;
    }

    void complete(Statement made, List<Codec> columns) {
        this.statement = made;
        this.codecs = List.copyOf(columns);
    }

    void addChild(Level child) {
        children.add(child);
    }

    /** Says how many rows there may be for one parent. */
    void expect(RowsOfOne most) {
        this.rowsOfOne = most;
    }

    /** How many rows there may be for one parent, in a request with these values of slots. */
    int rowsOfOne(Object[] slots) {
        return rowsOfOne.at(slots);
    }

    /** How many rows there may be for one parent. */
    @FunctionalInterface
    interface RowsOfOne {
        int at(Object[] slots);
    }

    /** Its place among the levels of the plan, counted from 0. */
    public int index() {
        return index;
    }

    /** The place of the level it starts from; -1 at the root. */
    public int parent() {
        return parent;
    }

    /** The cell of the parent level's rows that holds the id this level starts from; -1 at the root. */
    public int parentIdCell() {
        return parentIdCell;
    }

    /** The field of the schema that it reads, whatever a client calls it. */
    public String field() {
        return field;
    }

    /** What is sent to the database. */
    public Statement statement() {
        return statement;
    }

    /** How each cell is read. */
    public List<Codec> codecs() {
        return codecs;
    }

    /** The levels that start from this one's rows. */
    public List<Level> children() {
        return children;
    }
}
