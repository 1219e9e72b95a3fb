package org.throughline.imports.retention;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.imports.erasure.Nameless;
import org.throughline.imports.sql.References;
import org.throughline.imports.sql.References.Reference;
import org.throughline.imports.sql.Statements;

/**
 * Removes rows that were deleted long ago, those that refer before those that are referred to. Which tables have such rows,
 * and what refers to what, is asked of the database's catalog.
 *
 * <p>Some rows are not marked themselves, such as messages: they go with the contacts and talks that they are about. A row
 * that something refers to that is still there stays; a contact then loses everything that tells who it was, so that chains
 * of referrals stay whole (E5).
 */
final class DeletedRows {
    /** What others go along with, and that one of them is deleted; a talk is with its contact. */
    private static final Map<String, String> PARENTS = Map.of("contact", """
            exists (select from contact p
                    where p.institution_id = :institution and p.id = %s and p.deleted_at < :deleted
                      and p.erased_at is null)""", "interview_thread", """
            exists (select from interview_thread p
                    join contact c on c.institution_id = :institution and c.id = p.contact_id
                    where p.institution_id = :institution and p.id = %s
                      and (p.deleted_at < :deleted or c.deleted_at < :deleted and c.erased_at is null))""");

    private static final String ANY_PARENT = """
            select 1 where exists (select from contact c
                                   where c.institution_id = :institution and c.deleted_at < :deleted and c.erased_at is null)
                        or exists (select from interview_thread h
                                   join contact c on c.institution_id = :institution and c.id = h.contact_id
                                   where h.institution_id = :institution and h.deleted_at < :deleted and c.erased_at is null)""";

    private static final String TABLES = """
            select c.relname::text as table_name,
                   exists (select from pg_attribute d
                           where d.attrelid = c.oid and d.attname = 'deleted_at' and not d.attisdropped) as marked,
                   exists (select from pg_attribute k
                           where k.attrelid = c.oid and k.attname = 'id' and not k.attisdropped) as keyed
            from pg_class c
            join pg_attribute i on i.attrelid = c.oid and i.attname = 'institution_id' and not i.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
            order by 1""";

    private final Statements statements;
    private final Batches batches;
    private final References references;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /**
     * A table with rows that may go.
     *
     * @param marked whether rows say when they were deleted
     * @param keyed whether they have an id
     */
    private record Table(boolean marked, boolean keyed) {}

    /** @param statements name {@code :institution}, {@code :now} and {@code :deleted}, the moment before which it was */
    DeletedRows(Statements statements, Batches batches) throws SQLException {
        this.statements = statements;
        this.batches = batches;
        this.references = References.of(statements);
        statements.rows(
                TABLES,
                row -> tables.put(
                        row.getString("table_name"), new Table(row.getBoolean("marked"), row.getBoolean("keyed"))));
        tables.keySet().removeIf(table -> !tables.get(table).marked() && !isAboutOne(table));
    }

    void remove() throws SQLException {
        leaveTheDirectory();
        // Otherwise only what is marked itself can be meant, which an index finds.
        boolean parents = statements.first(ANY_PARENT, row -> row.getInt(1)).isPresent();
        if (!parents) {
            tables.keySet().removeIf(table -> !tables.get(table).marked());
        }
        for (String table : references.inOrder(tables.keySet())) {
            String itself = expired(table, parents);
            String expired = "(%s) and %s".formatted(itself, unreferenced(table));
            if (table.equals("insight")) {
                hideBatches(itself);
            }
            if (tables.get(table).keyed()) {
                batches.ofKeyed(table, statements, expired);
            } else {
                batches.of(table, statements, expired);
            }
        }
        if (batches.isComplete()) {
            makeNameless();
        }
    }

    /** Deleted itself, or about contacts and talks all of which are. */
    private String expired(String table, boolean parents) {
        String itself = tables.get(table).marked() ? "t.deleted_at < :deleted" : "false";
        return parents && isAboutOne(table)
                ? itself + " or "
                        + about(table).stream().map(DeletedRows::isAboutDeleted).collect(Collectors.joining(" and "))
                : itself;
    }

    /** Whether each row is about a contact or a talk. */
    private boolean isAboutOne(String table) {
        return about(table).stream().anyMatch(Reference::needed);
    }

    private List<Reference> about(String table) {
        return references.from(table).stream()
                .filter(reference -> PARENTS.containsKey(reference.named()))
                .toList();
    }

    private static String isAboutDeleted(Reference about) {
        String deleted = PARENTS.get(about.named()).formatted("t." + about.column());
        return about.needed() ? deleted : "(t.%s is null or %s)".formatted(about.column(), deleted);
    }

    private String unreferenced(String table) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        references.to(table).stream()
                .filter(reference -> !reference.goesAlong())
                .forEach(reference -> conditions.add("""
                        not exists (select from %s r where r.institution_id = :institution and r.%s = t.id)""".formatted(reference.table(), reference.column())));
        return String.join(" and ", conditions);
    }

    /** C9: what is left of a batch would tell which insight went. */
    private void hideBatches(String expired) throws SQLException {
        statements.run("""
                insert into hidden_batch (institution_id, batch_id, hidden_at)
                select distinct :institution::uuid, t.batch_id, :now::timestamptz
                from insight t
                where t.institution_id = :institution and t.batch_id is not null and (%s)
                on conflict do nothing""".formatted(expired));
    }

    /** Contacts stay when somebody has left the directory whom they were taken from. */
    private void leaveTheDirectory() throws SQLException {
        batches.until("contact.directory_person_id", () -> statements.run("""
                update contact x set directory_person_id = null
                from (select c.id from contact c
                      join directory_person d
                        on d.institution_id = :institution and d.id = c.directory_person_id and d.deleted_at < :deleted
                      where c.institution_id = :institution
                      limit %d) g
                where x.institution_id = :institution and x.id = g.id""".formatted(Batches.ROWS)));
    }

    private void makeNameless() throws SQLException {
        batches.until("interview_thread.purpose", () -> statements.run("""
                update interview_thread x set purpose = null, slot_place = null, version = x.version + 1
                from (select t.id from interview_thread t
                      where t.institution_id = :institution and t.deleted_at < :deleted
                        and (t.purpose is not null or t.slot_place is not null)
                      limit %d) g
                where x.institution_id = :institution and x.id = g.id""".formatted(Batches.ROWS)));
        batches.until("contact.name", () -> {
            List<UUID> ids = statements.ids("""
                    select t.id from contact t
                    where t.institution_id = :institution and t.deleted_at < :deleted and t.erased_at is null
                    limit %d for update skip locked""".formatted(Batches.ROWS));
            if (!ids.isEmpty()) {
                Nameless.make(statements, ids);
            }
            return ids.size();
        });
    }
}
