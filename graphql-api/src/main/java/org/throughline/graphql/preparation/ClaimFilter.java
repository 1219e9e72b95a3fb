package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.preparation.ClaimState;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.graphql.catalogue.Where;

/** Which claims: those that meet everything that is given. */
@Input("ClaimFilter")
@Description("Which claims: those that meet everything that is given.")
public record ClaimFilter(
        @Description("In one of these states.") @Where("{}.state = any(:value::text[])")
        List<ClaimState> state,

        @Description("About one of these.") @Where("{}.subject = any(:value::text[])")
        List<ResearchSubject> subject,

        @Id @Description("About this contact.") @Where("{}.contact_id = :value::uuid")
        String contact,

        @Id @Description("About this organisation.") @Where("{}.organization_id = :value::uuid")
        String organization) {}
