package org.throughline.graphql.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** What became of the rows of an import or, of a dry run, what would become of them. */
@Type("ImportCounts")
@Description("What became of the rows of an import or, of a dry run, what would become of them.")
@Stored(rights = Rights.BY_RELATION)
public record ImportCountsView(
        @NonNull @Column("{}.created_rows") @Description("Nobody like that was known.")
        Integer created,

        @NonNull @Column("{}.updated_rows") @Description("Known, and the row said more.")
        Integer updated,

        @NonNull @Column("{}.unchanged_rows") @Description("Known, and the row said nothing new.")
        Integer unchanged,

        @NonNull @Column("{}.rejected_rows") @Description("Not accepted.")
        Integer rejected,

        @NonNull
        @Column("{}.duplicate_rows")
        @Description("New, but perhaps somebody who is known already; they count among the created ones too.")
        Integer duplicates,

        @NonNull @Column("{}.kept_rows") @Description("Kept by an undo, because something was built on them since.")
        Integer kept) {}
