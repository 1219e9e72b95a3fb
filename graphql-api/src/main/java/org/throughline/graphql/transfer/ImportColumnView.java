package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** A column of a file, and what it was taken for. */
@Type("ImportColumn")
@Description("A column of a file, and what it was taken for.")
@Stored(rights = Rights.BY_RELATION)
public record ImportColumnView(
        @NonNull @Description("Which table of the file, counted from 0.")
        Integer sheet,

        @Description("The table's name: a sheet's, or an archive entry's path; null for a file that is one table.")
        String sheetName,

        @NonNull @Column("{}.place") @Description("Which column of the table, counted from 0.")
        Integer position,

        @NonNull @Description("What the file calls it.") String name,

        @Description("The field that it was taken for; null for a column that is not imported.")
        String field,

        @Description("The first thing it says.") String sample) {}
