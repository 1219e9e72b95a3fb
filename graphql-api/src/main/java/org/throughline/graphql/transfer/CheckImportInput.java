package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which import is to be tried, and how its file is to be read: what is not given is recognised. */
@Input("CheckImportInput")
@Description("Which import is to be tried, and how its file is to be read: what is not given is recognised.")
public record CheckImportInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The name of a format of this kind of import, such as GOOGLE_CONTACTS.")
        String format,

        @Description("A character encoding by its usual name, such as windows-1252.")
        String encoding,

        @Description("What separates two cells: one character, such as ; or a tab.")
        String delimiter,

        @Description("What columns are; those that are not named are recognised. 1000 at most.")
        List<ColumnWishInput> columns) {}
