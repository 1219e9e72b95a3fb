package org.throughline.graphql.giving;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.giving.ExchangeKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** An idea for what to give. */
@Type("GivingIdea")
@Description("An idea for what to give somebody from whom one took more (F7).")
@Stored(rights = Rights.BY_RELATION)
public record GivingIdeaView(
        @NonNull @Description("What it would be.") ExchangeKind kind,

        @NonNull @Description("The idea; where they named a need, that need in the seeker's words.")
        String idea,

        @NonNull @Description("Whether they said themselves, in an interview, that they need it (D9).")
        Boolean theirNeed) {}
