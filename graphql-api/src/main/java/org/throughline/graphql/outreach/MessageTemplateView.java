package org.throughline.graphql.outreach;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** A text to start a message from. */
@Type("MessageTemplate")
@Description("""
        A text of the institution to start a message from. Its fields are {contactName}, {firstName}, {seekerName}, {purpose}, \
        {minutes}, {organization}, {referrer} (only with their permission), {interviewDay} and {commitments}; any other is for \
        you to fill.""")
@Stored(table = "message_template", rights = Rights.INSTITUTION, softlyDeleted = true)
public record MessageTemplateView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("For which messages.") MessageKind kind,
        @NonNull @Description("An ISO 639-1 code.") String language,
        @NonNull @Description("By which people choose it.") String name,
        @Description("The subject, with fields.") String subject,
        @NonNull @Description("The text, with fields.") String body,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
