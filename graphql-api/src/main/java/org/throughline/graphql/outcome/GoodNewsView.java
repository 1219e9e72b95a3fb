package org.throughline.graphql.outcome;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** The task to tell a contact of a landed job. */
@Type("GoodNews")
@Description("The task to tell one contact of a landed job (F5): told, or not to be told, or still open.")
@Stored(table = "good_news", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record GoodNewsView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("Of what.") OutcomeView outcome,

        @Description("Whom; null when the contact was deleted.")
        ContactView contact,

        @Description("When they were told.") Instant toldAt,

        @Description("When the seeker decided not to tell them.")
        Instant waivedAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
