package org.throughline.graphql.comfort;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** How comfortable a seeker felt at a moment. */
@Type("ComfortNote")
@Description("How comfortable the seeker felt with interviews at a moment (A12).")
@Stored(table = "comfort_note", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record ComfortNoteView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("1 (not at all) to 5 (fully at ease).")
        Integer comfort,

        @Description("The interview it is about; null when about none in particular.")
        InterviewThreadView thread,

        @Description("In the seeker's own words.") String words,
        @NonNull @Description("When the seeker felt so.") Instant notedAt,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
