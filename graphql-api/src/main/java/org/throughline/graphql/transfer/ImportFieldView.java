package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.transfer.ImportField;

/** Something that a column of a file can be. */
@Type("ImportField")
@Description("Something that a column of a file can be.")
public record ImportFieldView(
        @NonNull @Description("The name by which columns are mapped to it.")
        String name,

        @Description("""
                In which of a history's tables, such as contacts; null for the other kinds of imports, whose tables are alike.""") String tableName,

        @NonNull @Description("Whether a row that says nothing of it is rejected.")
        Boolean required,

        @NonNull @Description("Whether several columns of a table can be it.")
        Boolean repeated,

        @Description("What it becomes; null where the name says all.")
        String meaning) {

    static ImportFieldView of(ImportField field) {
        return new ImportFieldView(
                field.name(),
                field.table().orElse(null),
                field.required(),
                field.repeated(),
                field.meaning().orElse(null));
    }
}
