package org.throughline.imports.erasure;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.imports.sql.Statements;

/**
 * Texts that tell who somebody is although they are about somebody else: every column of text that is stored, as the
 * database's catalog tells, so that none is forgotten. Addresses and profiles are struck out everywhere in the institution,
 * whole names only with seekers who know the person, because others may be called the same.
 */
final class FreeTexts {
    /** Tables in which nothing is struck out, with the reason; {@link Leftovers#CLEARED} come on top. */
    static final Map<String, String> SPARED = Map.ofEntries(
            entry("institution", "What the institution is called."),
            entry("account", "People who signed up; an account is erased as such."),
            entry("external_identity", "Who an account is for the identity provider; it goes with the account."),
            entry("session", "Secrets of accounts; they go with the session."),
            entry("api_token", "What an account calls its tokens."),
            entry("account_link", "Secrets of accounts."),
            entry("report_link", "Secrets of accounts, and a word of a fixed list."),
            entry("mutation_key", "What a client made up, and ids; it goes after a while."),
            entry(
                    "audit_entry",
                    "Names of operations, ids and network addresses of accounts; nobody changes an entry."),
            entry("contact_point", "The person's own go; those of others are others'."),
            entry("directory_person", "The person's own go; those of others are others'."),
            entry("erased_identity", "Hashes, by which somebody erased is not imported again."),
            entry("report_run", "Settings and states."),
            entry("report_subject", "Names of cohorts."),
            entry("report_snapshot", "Figures, and words of fixed lists."));

    /** Columns of other tables in which nothing is struck out, with the reason. */
    static final Map<String, String> SPARED_COLUMNS = Map.of(
            "contact.name", "What others are called; the person's own goes.",
            "contact.linked_in_key", "A key, which the person's own contacts lose.");

    /** All columns of text of tenant data, but words of fixed lists. */
    private static final String COLUMNS = """
            select c.relname::text as table_name, a.attname::text as column_name, a.atttypid = 'text[]'::regtype as several,
                   exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'seeker_id') as of_seeker,
                   exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'version') as versioned
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind in ('r', 'p') and not c.relispartition and a.atttypid in ('text'::regtype, 'text[]'::regtype)
              and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'institution_id')
              and c.relname <> all (:spared) and c.relname || '.' || a.attname <> all (:columns)
              and not exists (
                select from pg_constraint k
                where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)
                  and pg_get_constraintdef(k.oid) ~ 'ANY \\(.*ARRAY|<@')
            order by 1, 2""";

    private final Statements statements;

    /** @param statements name {@code :institution}, {@code :seekers}, {@code :sure} and {@code :names} */
    FreeTexts(Statements statements) {
        Set<String> spared = new TreeSet<>(SPARED.keySet());
        spared.addAll(Leftovers.CLEARED);
        this.statements = statements.with("spared", spared).with("columns", SPARED_COLUMNS.keySet());
    }

    /** Where words are struck out, by table and column. */
    List<String> places() throws SQLException {
        return statements.rows(COLUMNS, row -> row.getString("table_name") + "." + row.getString("column_name"));
    }

    /** A column of text. */
    private record Text(String table, String column, boolean several, boolean ofSeeker, boolean versioned) {
        String found(String words) {
            return several
                    ? "array_to_string(t.%s, chr(10)) ~* :%s".formatted(column, words)
                    : "t.%s ~* :%s".formatted(column, words);
        }

        String without(String words) {
            String struck = "regexp_replace(%s, :" + words + ", '" + Fate.NAMELESS + "', 'gi')";
            return several
                    ? "%1$s = array(select %2$s from unnest(t.%1$s) with ordinality w(word, n) order by w.n)"
                            .formatted(column, struck.formatted("w.word"))
                    : "%s = %s".formatted(column, struck.formatted("t." + column));
        }
    }

    /** Strikes the words out. */
    void strikeOut() throws SQLException {
        Map<String, List<Text>> tables = new LinkedHashMap<>();
        statements
                .rows(
                        COLUMNS,
                        row -> new Text(
                                row.getString("table_name"),
                                row.getString("column_name"),
                                row.getBoolean("several"),
                                row.getBoolean("of_seeker"),
                                row.getBoolean("versioned")))
                .forEach(text -> tables.computeIfAbsent(text.table(), table -> new ArrayList<>())
                        .add(text));
        for (List<Text> texts : tables.values()) {
            strikeOut(texts, "sure", "");
            if (texts.get(0).ofSeeker()) {
                strikeOut(texts, "names", " and t.seeker_id = any(:seekers)");
            }
        }
    }

    private void strikeOut(List<Text> texts, String words, String whose) throws SQLException {
        statements.run("update %s t set %s%s where t.institution_id = :institution%s and (%s)"
                .formatted(
                        texts.get(0).table(),
                        String.join(
                                ", ",
                                texts.stream().map(text -> text.without(words)).toList()),
                        texts.get(0).versioned() ? ", version = t.version + 1" : "",
                        whose,
                        String.join(
                                " or ",
                                texts.stream().map(text -> text.found(words)).toList())));
    }
}
