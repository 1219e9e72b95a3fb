package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How to find the one row that an edge leads to, where it is not {@code {target}.id = {}.<edge>_id}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ToOne {
    /** A condition over {@code {}} and {@code {target}}. */
    String value();
}
