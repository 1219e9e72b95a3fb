package org.throughline.graphql.giving;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.domain.giving.ExchangeKind;

/** What the seeker gave a contact or took, or plans to (F7, C6). */
@Input("RecordExchangeInput")
@Description("What the seeker gave a contact or took, or plans to (F7, C6).")
public record RecordExchangeInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("With whom.") String contactId,

        @Id @Description("For which interview with them (C6).")
        String threadId,

        @NonNull @Description("Who gives.") ExchangeDirection direction,
        @NonNull @Description("What it is.") ExchangeKind kind,
        @NonNull @Description("What it is, in words.") String what,

        @Description("The day it is planned for; not given for what has happened.")
        LocalDate plannedOn,

        @Description("When it happened; now unless told or planned.")
        Instant occurredAt) {}
