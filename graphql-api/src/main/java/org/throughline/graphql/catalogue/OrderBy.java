package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One order of rows, on an edge or on a value of the enum that an {@code orderBy} argument takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OrderBy {
    /** An expression over {@code {}} that is never null. */
    String value();

    /** The expression's PostgreSQL type, in which a cursor carries it. */
    String type();

    /** Whether the largest comes first; what {@code orderBy} says is applied on top. */
    boolean descending() default false;
}
