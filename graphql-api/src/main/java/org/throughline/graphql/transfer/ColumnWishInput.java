package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a column of a file is. */
@Input("ColumnWishInput")
@Description("What a column of a file is.")
public record ColumnWishInput(
        @NonNull @Description("The column, as the file calls it.")
        String column,

        @Description("The field that it is, one of importFields; left out or empty, the column is not imported.")
        String field) {}
