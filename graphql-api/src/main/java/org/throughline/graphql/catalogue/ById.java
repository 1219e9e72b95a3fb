package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A root field that gives one row: the one whose id is given, or the only one the viewer has a right to. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ById {
    /** Whether the row is a seeker whom the viewer advises: what it leads to is read as far as the seeker lets advisors see. */
    boolean advised() default false;
}
