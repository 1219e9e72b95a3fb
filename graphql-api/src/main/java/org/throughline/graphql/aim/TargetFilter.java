package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.aim.TargetState;
import org.throughline.graphql.catalogue.Where;

/** Which targets: those that meet everything that is given. */
@Input("TargetFilter")
@Description("Which targets: those that meet everything that is given.")
public record TargetFilter(
        @Description("Stands in one of these states.")
        @Where(
                "case when {}.reached_at is not null then 'REACHED' when {}.dropped_at is not null then 'DROPPED' else 'OPEN' end = any(:value::text[])")
        List<TargetState> state,

        @Description("Is one of these kinds.") @Where("{}.kind = any(:value::text[])")
        List<TargetKind> kind) {}
