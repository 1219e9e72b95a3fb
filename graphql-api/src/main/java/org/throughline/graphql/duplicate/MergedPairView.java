package org.throughline.graphql.duplicate;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** Two contacts made one. */
@Type("MergedPair")
@Description("Two contacts made one.")
@Stored(table = "merged_pair", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record MergedPairView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("The one that was kept; null when it was deleted since.")
        ContactView kept,

        @Description("The one that went; null while it is merged.")
        ContactView gone,

        @NonNull @Column("{}.before #>> '{gone,name}'") @Description("The name of the one that went.")
        String goneName,

        @NonNull @Description("When.") Instant mergedAt,
        @Description("When it was taken back.") Instant undoneAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
