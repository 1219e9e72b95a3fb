package org.throughline.graphql.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.audit.AuditKind;
import org.throughline.graphql.catalogue.Where;

/** Which entries of the audit log: those that meet everything that is given. */
@Input("AuditFilter")
@Description("Which entries of the audit log: those that meet everything that is given.")
public record AuditFilter(
        @Description("Of one of these kinds.") @Where("{}.kind = any(:value::text[])")
        List<AuditKind> kind,

        @Id @Description("Of what this account did.") @Where("{}.account_id = :value::uuid")
        String account,

        @Id @Description("About what has this id.") @Where("{}.subject_id = :value::uuid")
        String subject,

        @Description("Of this moment or later.") @Where("{}.happened_at >= :value::timestamptz")
        Instant from,

        @Description("Before this moment.") @Where("{}.happened_at < :value::timestamptz")
        Instant until) {}
