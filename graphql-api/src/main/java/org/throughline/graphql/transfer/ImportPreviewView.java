package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** A row of a dry run, and what would become of it. */
@Type("ImportPreview")
@Description("A row of a dry run, and what would become of it.")
@Stored(rights = Rights.BY_RELATION)
public record ImportPreviewView(
        @NonNull @Description("What would become of it.") ImportVerdict verdict,

        @NonNull @Description("Which table of the file, counted from 0.")
        Integer sheet,

        @Description("The table's name; null for a file that is one table.")
        String sheetName,

        @NonNull @Description("The line where the row starts, counted from 1.")
        Integer line,

        @NonNull @Description("Whom or what it is about.") String label,

        @Description("What would change, or whom it may be, in words.")
        String detail) {}
