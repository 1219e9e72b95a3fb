package org.throughline.graphql.giving;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.domain.giving.ExchangeKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** What one gave and what one took. */
@Type("Exchange")
@Description("What the seeker gave a contact, or took (F7); planned ones are still to come (C6).")
@Stored(table = "exchange", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ExchangeView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("With whom; null when the contact was deleted.")
        ContactView contact,

        @Description("For which interview (C6); null when for none.")
        InterviewThreadView thread,

        @NonNull @Description("Who gave.") ExchangeDirection direction,
        @NonNull @Description("What it was.") ExchangeKind kind,
        @NonNull @Description("What it was, in words.") String what,

        @Description("The day it is or was planned for; null when it was not planned.")
        LocalDate plannedOn,

        @Description("When it happened; null as long as it is planned.")
        Instant occurredAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
