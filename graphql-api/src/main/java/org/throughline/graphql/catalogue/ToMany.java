package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An edge to many rows: a list on a record component, a connection on an API method. A connection takes {@code first},
 * {@code after}, {@code last} and {@code before}, and may take {@code filter} and {@code orderBy}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface ToMany {
    /** The target's column that holds the id of the row the edge starts from; empty at the root. */
    String foreignKey() default "";

    /**
     * Where the target has no table: the queries that bring forth its rows, each for the row whose id is {@code p.id} and
     * all with the same columns, {@code id} among them. Filter, order and page are put into each, so that none reads more
     * than a page needs; give each the columns that it is ordered by as they stand in an index.
     */
    String[] union() default {};

    /** A further condition over {@code {}}, the target. */
    String where() default "";

    /**
     * In which order, unless {@code orderBy} says otherwise: several keys in the same direction, the target's id between
     * equals.
     */
    OrderBy[] order() default {};
}
