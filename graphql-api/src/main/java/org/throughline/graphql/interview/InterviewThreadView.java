package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.ThreadState;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** One informational interview with one contact. */
@Type("InterviewThread")
@Description("One informational interview with one contact: from the wish to talk to keeping in touch.")
@Stored(table = "interview_thread", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record InterviewThreadView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("With whom; null when the contact was deleted.")
        ContactView contact,

        @Description("Why this very person (A3).") String purpose,

        @NonNull @Description("How the seeker comes to them (A7).")
        Approach approach,

        @NonNull @Description("By what means the seeker asks (B8).")
        Channel channel,

        @NonNull @Description("How many minutes are asked for (B7).")
        Integer requestedMinutes,

        @Description("How many minutes they granted (B7).") Integer grantedMinutes,
        @NonNull @Description("Where the thread stands.") ThreadState state,

        @Description("Why it was closed (B10); null unless closed.")
        CloseReason closeReason,

        @NonNull @Description("How often the request was followed up (B9).")
        Integer followUps,

        @Description("The time agreed on (D1).") Instant scheduledFor,
        @NonNull @Description("When the thread was opened.") Instant openedAt,
        @Description("When the request was sent.") Instant requestedAt,
        @Description("When the interview took place.") Instant heldAt,

        @NonNull @Description("When something happened last.")
        Instant lastEventAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
