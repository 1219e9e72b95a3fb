package org.throughline.graphql.duplicate;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.duplicate.DuplicateReason;
import org.throughline.domain.duplicate.DuplicateState;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.directory.DirectoryPersonView;
import org.throughline.graphql.relay.Node;

/** Two people of the directory who may be one; an administrator decides. */
@Type("DirectoryDuplicate")
@Description("Two people of the directory who may be one; an administrator decides.")
@Stored(table = "directory_duplicate", rights = Rights.ADMINISTRATION, softlyDeleted = true)
public record DirectoryDuplicateView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("Why they may be one.") DuplicateReason reason,
        @NonNull @Description("What was decided.") DuplicateState state,

        @Description("The one; null when it was merged into the other, or deleted.")
        DirectoryPersonView first,

        @Description("The other; null when it was merged into the one, or deleted.")
        DirectoryPersonView second,

        @NonNull @Description("When it was found.") Instant createdAt,
        @Description("When it was decided.") Instant decidedAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
