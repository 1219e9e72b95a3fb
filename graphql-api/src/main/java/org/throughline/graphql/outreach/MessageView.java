package org.throughline.graphql.outreach;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.Verdict;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** A message to a contact, as drafted and as sent. */
@Type("Message")
@Description("A message to a contact, as drafted and as sent, with what the outreach check said of it.")
@Stored(table = "message", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record MessageView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("To whom; null when the contact was deleted.")
        ContactView contact,

        @Description("The interview it belongs to; null when it is outside of one.")
        InterviewThreadView thread,

        @NonNull @Description("What it is for.") MessageKind kind,

        @NonNull @Description("By what means it is sent (B8).")
        Channel channel,

        @NonNull @Description("The language it was checked in, as an ISO 639-1 code.")
        String language,

        @Description("The subject.") String subject,
        @NonNull @Description("What it says.") String body,

        @NonNull @Description("What the outreach check said when it was saved last, or sent (B11).")
        Verdict verdict,

        @NonNull @Description("What the outreach check found then, each code once.")
        List<@NonNull FindingCode> findings,

        @Description("When you sent it; null for a draft.") Instant sentAt,
        @NonNull @Description("When it was begun.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
