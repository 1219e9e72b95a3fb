package org.throughline.graphql.aim;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.aim.TargetState;
import org.throughline.domain.contact.Horizon;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.relay.Node;

/** A person or an organisation that a seeker plans to meet. */
@Type("Target")
@Description("A person or an organisation that a seeker plans to meet (A1).")
@Stored(table = "target", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record TargetView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("A person or an organisation.")
        TargetKind kind,

        @NonNull @Description("The name as people write it.")
        String name,

        @Column("{}.organization") @Description("Where the person works, by name.")
        String organizationName,

        @Description("Why them (A3).") String reason,
        @Description("Why their work is of interest (A2).") Horizon horizon,

        @NonNull @Description("1 (first) to 5 (some day).") Integer rank,

        @NonNull
        @Column(
                "case when {}.reached_at is not null then 'REACHED' when {}.dropped_at is not null then 'DROPPED' else 'OPEN' end")
        @Description("What became of it.")
        TargetState state,

        @Description("The contact it has become; null while there is none, and when that contact was deleted.")
        ContactView contact,

        @Description("The thread it has become; null while there is none.")
        InterviewThreadView thread,

        @Description("When it was reached.") Instant reachedAt,
        @Description("When it was dropped.") Instant droppedAt,
        @NonNull @Description("When it was written down.") Instant createdAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
