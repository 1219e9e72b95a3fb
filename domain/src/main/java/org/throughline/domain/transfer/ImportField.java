package org.throughline.domain.transfer;

import java.util.Optional;
import org.throughline.domain.shared.Meaning;

/**
 * Something that a column of a file can be. What columns are taken for is told, and wished for, by these names.
 *
 * @param table in which of the kind's tables, by name, such as {@code contacts}; empty where all tables of a kind are alike
 * @param name the stable name
 * @param required whether a row that says nothing of it is rejected
 * @param repeated whether several columns of a table can be it
 * @param meaning what it becomes, in a sentence; empty where the name says all
 */
public record ImportField(
        Optional<String> table, String name, boolean required, boolean repeated, Optional<String> meaning) {

    /** A field of tables that are alike, and say of it what they like, with its {@link Meaning}. */
    public static ImportField of(Enum<?> field, boolean repeated) {
        return new ImportField(Optional.empty(), field.name(), false, repeated, meaning(field));
    }

    private static Optional<String> meaning(Enum<?> field) {
        try {
            return Optional.ofNullable(field.getDeclaringClass()
                            .getDeclaredField(field.name())
                            .getAnnotation(Meaning.class))
                    .map(Meaning::value);
        } catch (NoSuchFieldException everyConstantIsOne) {
            throw new IllegalStateException(everyConstantIsOne);
        }
    }
}
