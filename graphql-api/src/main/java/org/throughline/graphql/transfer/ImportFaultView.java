package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** Why a file as a whole cannot be imported, or what failed, with the place where it is known. */
@Type("ImportFault")
@Description("Why a file as a whole cannot be imported, or what failed, with the place where it is known.")
@Stored(rights = Rights.BY_RELATION)
public record ImportFaultView(
        @NonNull @Column("{}.fault_code") @Description("Stable, for programs.")
        String code,

        @Column("{}.fault_message") @Description("For people.")
        String message,

        @Column("{}.fault_sheet") @Description("The sheet, or the archive's entry.")
        String sheet,

        @Column("{}.fault_line") @Description("The line, counted from 1.")
        Integer line,

        @Column("{}.fault_column") @Description("The column, as the file calls it.")
        String column) {}
