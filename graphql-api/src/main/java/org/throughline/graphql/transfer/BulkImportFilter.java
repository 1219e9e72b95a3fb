package org.throughline.graphql.transfer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.graphql.catalogue.Where;

/** Which imports: those that meet everything that is given. */
@Input("BulkImportFilter")
@Description("Which imports: those that meet everything that is given.")
public record BulkImportFilter(
        @Description("Is of one of these kinds.") @Where("{}.kind = any(:value::text[])")
        List<ImportKind> kind,

        @Description("Has come this far.") @Where("{}.state = any(:value::text[])")
        List<ImportState> state) {}
