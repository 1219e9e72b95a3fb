package org.throughline.graphql.preparation;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.preparation.ClaimState;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.catalogue.ToOne;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.contact.OrganizationView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** What research seems to say, until an interview settles it. */
@Type("Claim")
@Description("What research seems to say, until an interview settles it (C2).")
@Stored(table = "claim", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ClaimView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("About whom; null when it is about an organisation or a field only.")
        ContactView contact,

        @Description("About which organisation, or one of the field.")
        OrganizationView organization,

        @NonNull @Description("About the person, the organisation or the field.")
        ResearchSubject subject,

        @NonNull @Description("What research seems to say.") String statement,

        @NonNull @Description("What became of it.") ClaimState state,

        @Description("What holds instead; null unless refined.")
        String refinement,

        @ToOne("{target}.id = {}.settled_by") @Description("The interview that settled it; null while it is open.")
        InterviewThreadView settledBy,

        @Description("When it was settled; null while it is open.")
        Instant settledAt,

        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
