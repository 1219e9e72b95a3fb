package org.throughline.graphql.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.outcome.OutcomeKind;
import org.throughline.graphql.catalogue.Where;

/** Which outcomes: those that meet everything that is given. */
@Input("OutcomeFilter")
@Description("Which outcomes: those that meet everything that is given.")
public record OutcomeFilter(
        @Description("Is one of these.") @Where("{}.kind = any(:value::text[])")
        List<OutcomeKind> kind) {}
