package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.ResearchSubject;

/** What research seems to say, until an interview settles it. */
@Input("RecordClaimInput")
@Description("What research seems to say, until an interview settles it.")
public record RecordClaimInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Id @Description("About whom; needed for a claim about a person.")
        String contactId,

        @Id @Description("About which organisation, or one of the field; that of the contact unless told.")
        String organizationId,

        @NonNull @Description("About the person, the organisation or the field.")
        ResearchSubject subject,

        @NonNull @Description("What research seems to say.") String statement) {}
