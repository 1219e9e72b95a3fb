package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The SQL of a field, where it is not the column of the field's own name in snake case. On an API method with a source it
 * adds a field to a type that another feature owns.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Column {
    /** An expression such as {@code {}.institution_id}. */
    String value();
}
