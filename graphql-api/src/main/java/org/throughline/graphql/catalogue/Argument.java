package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The limits of a whole number that an edge takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Argument {
    /** What is taken when nothing is given. */
    int unlessGiven();

    /** The smallest number allowed. */
    int least();

    /** The largest number allowed. */
    int most();
}
