package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.ThreadState;
import org.throughline.graphql.catalogue.Where;

/** Which threads: those that meet everything that is given. */
@Input("ThreadFilter")
@Description("Which threads: those that meet everything that is given.")
public record ThreadFilter(
        @Description("Stands in one of these states.") @Where("{}.state = any(:value::text[])")
        List<ThreadState> state,

        @Description("Came about in one of these ways (A7).") @Where("{}.approach = any(:value::text[])")
        List<Approach> approach,

        @Id @Description("With this contact.") @Where("{}.contact_id = :value::uuid")
        String contact,

        @Description("Practised with family or friends (A12); false asks for those that count.")
        @Where("{}.practice = :value::boolean")
        Boolean practice) {}
