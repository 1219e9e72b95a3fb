package org.throughline.graphql.preparation;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** What the seeker found out beforehand. */
@Type("ResearchNote")
@Description("What the seeker found out beforehand, and where (C1).")
@Stored(table = "research_note", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ResearchNoteView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("On whom it was written; null when that contact was deleted.")
        ContactView contact,

        @NonNull @Description("About the person, the organisation or the field.")
        ResearchSubject subject,

        @NonNull @Description("What was found out.") String note,
        @Description("Where, such as a web address.") String source,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
