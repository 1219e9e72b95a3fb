package org.throughline.graphql.keepingintouch;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.Channel;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** Keeping in touch with a contact. */
@Type("Touch")
@Description("Keeping in touch with a contact, with something for them (F4).")
@Stored(table = "touch", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record TouchView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("With whom; null when the contact was deleted.")
        ContactView contact,

        @NonNull @Description("By what means.") Channel channel,
        @NonNull @Description("When.") Instant occurredAt,

        @Description("What it brought them, such as an article (F4); null when it was a word only.")
        String brought,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
