package org.throughline.graphql.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * A type whose objects are rows.
 *
 * @param name in the schema
 * @param view the record that the schema makes it from
 * @param table where the rows are; empty when only relations bring them forth
 * @param rights which rows a viewer may see
 * @param softlyDeleted whether rows with {@code deleted_at} do not exist
 * @param watched under what name it is kept that an administrator read these; empty where it is not
 * @param fields by name
 */
public record StoredType(
        String name,
        Class<?> view,
        String table,
        Rights rights,
        boolean softlyDeleted,
        String watched,
        Map<String, StoredField> fields) {

    /** Which rows exist for the viewer, in the SQL of annotations. */
    public String visible() {
        return softlyDeleted ? rights.condition() + " and {}.deleted_at is null" : rights.condition();
    }

    /** The id of an object that stands for a row of this type; empty where it is none. */
    public Optional<String> idOf(Object object) {
        if (table.isEmpty() || !view.isInstance(object)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable((String) view.getMethod("id").invoke(object));
        } catch (ReflectiveOperationException impossible) {
            throw new CatalogueException(name + " has no id");
        }
    }

    /** The SQL of the id. */
    public String id() {
        if (fields.get("id") instanceof StoredField.ColumnField column) {
            return column.sql();
        }
        throw new CatalogueException(name + " has no id");
    }
}
