package org.throughline.graphql.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A field of a stored type, or of the query root, and how it is read. */
public sealed interface StoredField {
    /** In the schema. */
    String name();

    /** A value of the row itself. */
    record ColumnField(String name, String sql, Codec codec) implements StoredField {}

    /** At most one other row, found by a condition over both; read in the same statement. */
    record JoinField(String name, Class<?> target, String on) implements StoredField {}

    /** Columns of the row itself that make an object; null where the given expression is. */
    record PartField(String name, Class<?> target, String present) implements StoredField {}

    /**
     * Rows that a query of its own finds for all parents at once: a list, or at most one.
     *
     * @param choices arguments that are constants of an enum, or null when not given
     */
    record RelationField(
            String name,
            Class<?> target,
            String sql,
            boolean many,
            List<NumberArgument> arguments,
            List<String> choices)
            implements StoredField {}

    /** All rows that point here; for things of which there are few. */
    record ListField(String name, Class<?> target, String foreignKey, String where, List<OrderKey> order)
            implements StoredField {}

    /**
     * A connection: pages of the rows that point here, or at the root of all rows the viewer may see.
     *
     * @param union the queries that bring forth the rows of a target without a table; empty otherwise
     */
    record ConnectionField(
            String name,
            Class<?> target,
            List<String> union,
            String foreignKey,
            String where,
            List<OrderKey> order,
            Map<String, FilterField> filter,
            Map<String, OrderKey> orders)
            implements StoredField {}

    /**
     * One row at the root.
     *
     * @param targets one type, or all that implement the interface that the field returns
     * @param idArgument the argument that gives the id; empty when the viewer has a right to one row only
     * @param advised whether it is a seeker whom the viewer advises
     */
    record RootField(String name, List<Class<?>> targets, Optional<String> idArgument, boolean advised)
            implements StoredField {}

    /** The limits of a whole number that an edge takes. */
    record NumberArgument(String name, int unlessGiven, int least, int most) {}

    /** One order of rows. */
    record OrderKey(String sql, String type, boolean descending) {}

    /** A condition that a field of a filter stands for. */
    record FilterField(String name, String sql, boolean isId) {}
}
