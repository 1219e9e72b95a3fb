package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** How close a connection was at some moment. */
@Type("StrengthNote")
@Description("How close a connection was at some moment (D4).")
@Stored(table = "strength_note", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record StrengthNoteView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("The connection with whom.") ContactView contact,

        @Description("After which interview; null when after none.")
        InterviewThreadView thread,

        @NonNull @Description("From 1 (a name only) to 5 (close).")
        Integer strength,

        @NonNull @Description("Of which moment.") Instant notedAt)
        implements Node {}
