package org.throughline.imports.erasure;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Collection;
import org.throughline.imports.sql.Statements;
import org.throughline.imports.target.Work;

/**
 * Who asked to be forgotten does not come back by a file without notice: rows with their address or profile are rejected as
 * {@code PERSON_ERASED}. What is kept for that is HMAC-SHA-256 of it, under a key that each institution has for itself.
 */
public final class DoNotImport {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private DoNotImport() {}

    /** Notes whom not to import any more. Both are compared whatever their case. */
    static void note(Statements statements, Collection<String> emails, Collection<String> profiles)
            throws SQLException {
        byte[] key = new byte[BLOCK];
        new SecureRandom().nextBytes(key);
        statements
                .with("inner", padded(key, INNER))
                .with("outer", padded(key, OUTER))
                .run("""
                insert into erasure_key (institution_id, inner_pad, outer_pad, created_at)
                values (:institution, :inner, :outer, :now)
                on conflict do nothing""");
        statements.with("emails", emails).with("profiles", profiles).run("""
                insert into erased_identity (institution_id, kind, hash, erased_at)
                select :institution, w.kind, keyed_hash(k.inner_pad, k.outer_pad, lower(w.word)), :now
                from erasure_key k
                cross join (select 'EMAIL' as kind, unnest(:emails::text[]) as word
                            union all
                            select 'PROFILE', unnest(:profiles::text[])) w
                where k.institution_id = :institution
                on conflict do nothing""");
    }

    /**
     * Rejects rows that are about somebody erased.
     *
     * @param identities a query over {@code {staging}} of {@code sheet}, {@code line}, {@code kind} (EMAIL or PROFILE) and
     *     {@code word}, which may be null
     */
    public static void reject(Work work, String identities) throws SQLException {
        if (work.query(
                        "select 1 from erased_identity where institution_id = :institution limit 1",
                        row -> row.getInt(1))
                .isEmpty()) {
            return;
        }
        work.reject("""
                select distinct on (w.sheet, w.line) w.sheet, w.line, null::text as column_name, 'PERSON_ERASED' as code,
                       'This person asked to be forgotten. Whoever wants them back has their consent and writes them down by hand.'
                           as reason
                from (%s) w
                join erasure_key k on k.institution_id = :institution
                join erased_identity e
                  on e.institution_id = :institution and e.kind = w.kind
                 and e.hash = keyed_hash(k.inner_pad, k.outer_pad, lower(w.word))
                order by w.sheet, w.line""".formatted(identities));
    }

    private static byte[] padded(byte[] key, byte pad) {
        byte[] padded = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            padded[i] = (byte) (key[i] ^ pad);
        }
        return padded;
    }
}
