package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An edge whose rows a query of its own finds, such as everything that grew out of a contact. The query answers for all
 * parents at once. Its arguments are whole numbers with an {@link Argument}, or constants of an enum: text, null when not given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Relation {
    /**
     * A query that yields {@code parent} (one of {@code :parents}) and {@code position} (the order within the parent), and
     * either {@code id} (of the target's table) or, where the target has no table, its columns.
     */
    String value();
}
