package org.throughline.graphql.plan;

import java.util.List;
import org.throughline.graphql.catalogue.Codec;

/** A field of the answer; each knows its key as bytes of JSON, with the colon. */
public sealed interface Output {
    /** The response key, as JSON with its colon. */
    byte[] key();

    /** A cell of the row. */
    record Cell(byte[] key, int cell, Codec codec) implements Output {}

    /** A text known before anything is read, as JSON. */
    record Constant(byte[] key, byte[] json) implements Output {}

    /** Another row that was read in the same statement; null when the given cell is. */
    record Joined(byte[] key, int presentCell, ObjectPlan object) implements Output {}

    /** The one row of another level; null when there is none. */
    record One(byte[] key, Level level, int idCell, ObjectPlan object) implements Output {}

    /** The rows of another level. */
    record Many(byte[] key, Level level, int idCell, ObjectPlan object) implements Output {}

    /** A page of the rows of another level. */
    record Connection(byte[] key, Level level, int idCell, PageShape page, List<ConnectionOutput> fields)
            implements Output {}

    /** The first of several levels that has a row; null when none has. */
    record AnyOf(byte[] key, List<One> candidates) implements Output {}

    /**
     * What the writer must know of a page.
     *
     * @param sizeSlot the slot that holds how many rows were asked for
     * @param peeks whether one row more was read, to see whether there is more
     * @param backward whether the page was counted from the end
     * @param hasCursor whether it started at a cursor
     * @param order the name of the order, for cursors
     * @param cursorCells the cells that a cursor is made of; empty when none is needed
     */
    record PageShape(
            int sizeSlot,
            boolean peeks,
            boolean backward,
            boolean hasCursor,
            String order,
            List<Integer> cursorCells) {}

    /** A field of a connection. */
    sealed interface ConnectionOutput {
        /** The response key, as JSON with its colon. */
        byte[] key();

        /** The type's name. */
        record Typename(byte[] key, byte[] json) implements ConnectionOutput {}

        /** The rows. */
        record Nodes(byte[] key, ObjectPlan object) implements ConnectionOutput {}

        /** The rows with their cursors. */
        record Edges(byte[] key, List<EdgeOutput> fields) implements ConnectionOutput {}

        /** Where the page lies. */
        record Info(byte[] key, List<InfoOutput> fields) implements ConnectionOutput {}

        /** How many rows there are on all pages: the one cell of another level. */
        record Total(byte[] key, Level level) implements ConnectionOutput {}
    }

    /** A field of an edge. */
    sealed interface EdgeOutput {
        /** The response key, as JSON with its colon. */
        byte[] key();

        /** The type's name. */
        record Typename(byte[] key, byte[] json) implements EdgeOutput {}

        /** The cursor. */
        record CursorText(byte[] key) implements EdgeOutput {}

        /** The row. */
        record NodeOf(byte[] key, ObjectPlan object) implements EdgeOutput {}
    }

    /** A field of the page info. */
    record InfoOutput(byte[] key, InfoKind kind, byte[] json) {}

    /** What a field of the page info says. */
    enum InfoKind {
        /** Whether there is more after this page. */
        HAS_NEXT,
        /** Whether there is more before this page. */
        HAS_PREVIOUS,
        /** The first cursor. */
        START,
        /** The last cursor. */
        END,
        /** The type's name. */
        TYPENAME
    }
}
