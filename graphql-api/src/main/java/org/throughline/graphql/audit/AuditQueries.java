package org.throughline.graphql.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.relay.Planned;

/** The audit log to read. The query compiler answers this field. */
@GraphQLApi
@ApplicationScoped
public class AuditQueries {

    /** Who did what. */
    @Query("auditLog")
    @NonNull
    @Description("""
            Who did what in the institution, the latest first: changes by administrators and advisors, what they saw of other \
            people, files that were taken away, sign-ins, and what was refused. Administrators read it, which is in it too; for \
            others there is nothing in it. As a file: GET /audit.csv or /audit.ndjson.""")
    @ToMany(order = @OrderBy(value = "{}.happened_at", type = "timestamptz", descending = true))
    public AuditEntryConnection auditLog(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") AuditFilter filter) {
        return Planned.field();
    }
}
