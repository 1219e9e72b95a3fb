package org.throughline.graphql.interview;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.interview.CommitmentState;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Node;

/** Something that the seeker or a contact agreed to do. */
@Type("Commitment")
@Description("Something that the seeker or a contact agreed to do (D10).")
@Stored(table = "commitment", rights = Rights.OWN_SEEKER, softlyDeleted = true)
public record CommitmentView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @Description("With whom it was agreed.") ContactView contact,

        @Description("In which interview; null when in none.")
        InterviewThreadView thread,

        @NonNull @Description("Who will do it.") PromisedBy promisedBy,
        @NonNull @Description("When it was promised.") Instant promisedAt,
        @NonNull @Description("What it is.") String what,

        @Description("By which day; null when no day was named.")
        LocalDate dueOn,

        @NonNull @Column(ThreadSql.COMMITMENT_STATE) @Description("Open, done or dropped.")
        CommitmentState state,

        @NonNull @Column(ThreadSql.COMMITMENT_OVERDUE) @Description("Whether it is open although its day is over.")
        Boolean overdue,

        @Description("When it was done.") Instant doneAt,
        @Description("When it was given up.") Instant droppedAt,

        @NonNull @Description("How often it was changed; give it back as ifVersion to be told of a change in between.")
        Integer version)
        implements Node {}
