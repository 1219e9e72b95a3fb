package org.throughline.persistence.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.throughline.domain.audit.AskedFrom;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.shared.Ids;
import org.throughline.persistence.shared.TimeOrderedIds;

/** Parts of statements that add an entry to the audit log along with what they do: one is there exactly when the other is. */
public final class NotedSql {
    private static final Ids IDS = new TimeOrderedIds();

    private NotedSql() {}

    /**
     * The insert of an entry for the row of a common table expression; parameters are those of {@link #parameters}.
     *
     * @param what a name in quotes, or a parameter
     * @param from the expression, which has a row exactly when something was done
     * @param account the column with the account that did it, or a parameter
     * @param subject the column with the id of what it is about, or null
     */
    public static String entry(AuditKind kind, String what, String from, String account, String subject) {
        return entry("cast(:entry as uuid)", kind, what, from, account, subject);
    }

    /** The same for any number of rows. */
    public static String entries(AuditKind kind, String what, String from, String account, String subject) {
        return entry("gen_random_uuid()", kind, what, from, account, subject);
    }

    private static String entry(String id, AuditKind kind, String what, String from, String account, String subject) {
        return """
                insert into audit_entry (institution_id, id, kind, account_id, what, subject_id, address, happened_at)
                select :institution, %s, '%s', cast(%s as uuid), cast(%s as text), cast(%s as uuid), cast(:address as text),
                       cast(:now as timestamptz)
                from %s
                """.formatted(id, kind, account, what, subject, from);
    }

    /** These, with what an entry needs: its id, its moment, and from where the running request came. */
    public static Map<String, Object> parameters(Map<String, ?> parameters, Instant now) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("entry", IDS.next());
        all.put("address", AskedFrom.current().orElse(null));
        all.put("now", now);
        return all;
    }
}
