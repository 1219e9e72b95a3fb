package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** Why an export failed. */
@Type("ExportFault")
@Description("Why an export failed.")
@Stored(rights = Rights.BY_RELATION)
public record ExportFaultView(
        @NonNull @Column("{}.fault_code") @Description("Stable, for programs.")
        String code,

        @Column("{}.fault_message") @Description("For people.")
        String message) {}
