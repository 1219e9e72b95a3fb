package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** A row that was not accepted, as it stands in the file. */
@Type("ImportRejection")
@Description("A row that was not accepted, as it stands in the file.")
@Stored(rights = Rights.BY_RELATION)
public record ImportRejectionView(
        @NonNull @Id @Description("Tells rejected rows apart.")
        String id,

        @NonNull @Description("Which table of the file, counted from 0.")
        Integer sheet,

        @Description("The table's name; null for a file that is one table.")
        String sheetName,

        @NonNull @Description("The line where the row starts, counted from 1.")
        Integer line,

        @Column("{}.column_name")
        @Description("The column of the first reason, as the file calls it; null when the whole row is meant.")
        String column,

        @NonNull @Description("The first reason; stable, for programs.")
        String code,

        @NonNull @Description("All reasons, for people.") String reason,
        @NonNull @Description("Its cells.") List<@NonNull String> cells) {}
