package org.throughline.graphql.duplicate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.duplicate.DuplicateReason;
import org.throughline.domain.duplicate.DuplicateState;
import org.throughline.graphql.catalogue.Where;

/** Which possible duplicates: those that meet everything that is given. */
@Input("DuplicateFilter")
@Description("Which possible duplicates: those that meet everything that is given.")
public record DuplicateFilter(
        @Description("Stands in one of these states.") @Where("{}.state = any(:value::text[])")
        List<DuplicateState> state,

        @Description("Was found for one of these reasons.") @Where("{}.reason = any(:value::text[])")
        List<DuplicateReason> reason) {}
