package org.throughline.graphql.programme;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** A secret address that a calendar program subscribes to. */
@Type("CalendarFeed")
@Description(
        "A secret address that a calendar program subscribes to (D1). The address itself is shown once, when it is made.")
@Stored(table = "calendar_feed", rights = Rights.OWN_SEEKER)
public record CalendarFeedView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("In which language it is written.")
        CalendarLanguage language,

        @NonNull @Description("When its address was made.") Instant createdAt,

        @Description("When it was fetched last, to the minute; null when it never was.")
        Instant lastFetchedAt)
        implements Node {}
