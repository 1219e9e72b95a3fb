package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.interview.CommitmentState;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.graphql.catalogue.Where;

/** Which commitments: those that meet everything that is given. */
@Input("CommitmentFilter")
@Description("Which commitments: those that meet everything that is given.")
public record CommitmentFilter(
        @Description("Open, done or dropped: one of these.")
        @Where(ThreadSql.COMMITMENT_STATE + " = any(:value::text[])")
        List<CommitmentState> state,

        @Description("Promised by one of these.") @Where("{}.promised_by = any(:value::text[])")
        List<PromisedBy> promisedBy) {}
