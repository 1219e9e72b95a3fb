package org.throughline.graphql.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field of a filter input asks of a row. Applied only when the field is given and not null. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Where {
    /** A condition over {@code {}} with the given value as {@code :value}. */
    String value();
}
