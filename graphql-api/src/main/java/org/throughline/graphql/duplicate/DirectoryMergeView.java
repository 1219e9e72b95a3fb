package org.throughline.graphql.duplicate;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.directory.DirectoryPersonView;
import org.throughline.graphql.relay.Node;

/** Two people of the directory made one. */
@Type("DirectoryMerge")
@Description("Two people of the directory made one.")
@Stored(table = "directory_merge", rights = Rights.ADMINISTRATION, softlyDeleted = true)
public record DirectoryMergeView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("The one that was kept; null when it was deleted since.")
        DirectoryPersonView kept,

        @Description("The one that went; null while it is merged.")
        DirectoryPersonView gone,

        @NonNull @Description("The name of the one that went.")
        String goneName,

        @NonNull @Description("When.") Instant mergedAt,
        @Description("When it was taken back.") Instant undoneAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
