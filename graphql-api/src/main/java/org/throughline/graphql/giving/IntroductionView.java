package org.throughline.graphql.giving;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** An introduction that the seeker made. */
@Type("Introduction")
@Description("An introduction that the seeker made for a contact (E6).")
@Stored(table = "introduction", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record IntroductionView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("For whom; null when the contact was deleted.")
        ContactView contact,

        @Description("To whom, when they are a contact too.")
        ContactView other,

        @NonNull @Description("To whom, by name.") String otherName,
        @Description("How it would help them.") String reason,
        @NonNull @Description("When.") Instant madeAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
