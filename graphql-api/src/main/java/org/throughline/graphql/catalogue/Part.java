package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An object that stands in the row itself: some of its columns under a name of their own, such as the fault of an import.
 * Its view record is {@link Stored} without a table, and its {@code {}} is the row that it is a part of.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Part {
    /** An expression over {@code {}}, of type text, that is null where the object is. */
    String value();
}
