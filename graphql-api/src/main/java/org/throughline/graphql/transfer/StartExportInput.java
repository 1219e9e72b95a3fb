package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;

/** What is to be exported, and in which form. */
@Input("StartExportInput")
@Description("What is to be exported, and in which form.")
public record StartExportInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("Whose data.") ExportScope scope,
        @NonNull @Description("In which form.") ExportFormat format,

        @Description("""
                Whether cells that a spreadsheet would take for a formula stay as they are; false unless told, and then they \
                are guarded.""") Boolean rawCells) {}
