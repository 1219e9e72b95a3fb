package org.throughline.graphql.keepingintouch;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.keepingintouch.SignalKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** A contact made themselves heard. */
@Type("Signal")
@Description("A contact made themselves heard: that is networking too (A13).")
@Stored(table = "signal", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record SignalView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("Who; null when the contact was deleted.")
        ContactView contact,

        @NonNull @Description("How.") SignalKind kind,
        @NonNull @Description("When.") Instant occurredAt,
        @Description("What they said.") String words,

        @Description("When the seeker answered; null while it is open.")
        Instant answeredAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
