package org.throughline.graphql.audit;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.audit.AuditKind;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** That somebody did something. */
@Type("AuditEntry")
@Description("That somebody did something.")
@Stored(table = "audit_entry", rights = Rights.ADMINISTRATION, watched = "auditLog")
public record AuditEntryView(
        @NonNull @Id @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("What kind of thing.") AuditKind kind,

        @NonNull @Id @Description("The account that did it.")
        String accountId,

        @Column("(select a.name from account a where a.institution_id = :institution and a.id = {}.account_id)")
        @Description("The name of the account; null when it is gone.")
        String name,

        @NonNull
        @Description(
                "What was asked for, such as the name of a mutation or how somebody signed in; never what was given with it.")
        String what,

        @Id
        @Description(
                "What it was about: a seeker, a cohort, an account, a token, a file or whatever was changed; null when it was nothing that has an id.")
        String subjectId,

        @Description("The address that the request came from, as far as it was known.")
        String address,

        @NonNull @Description("When.") Instant happenedAt)
        implements Node {}
