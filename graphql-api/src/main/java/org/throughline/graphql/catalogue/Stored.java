package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a view record whose objects are rows of a table, or of a relation that an edge computes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {
    /** The table; empty for rows that only a {@link Relation} brings forth. */
    String table() default "";

    /** Which rows the viewer may see. */
    Rights rights();

    /** Whether rows are deleted softly; deleted ones do not exist for a reader. */
    boolean softlyDeleted() default false;

    /** Under what name it is kept in the audit log that an administrator read these; empty where it is not kept. */
    String watched() default "";
}
