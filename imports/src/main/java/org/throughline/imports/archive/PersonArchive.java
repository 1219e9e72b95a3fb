package org.throughline.imports.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.imports.erasure.Person;
import org.throughline.imports.sql.Statements;

/** Writes what is held about a person who never signed up, over all seekers of an institution. */
final class PersonArchive {
    private static final String TITLE = """
            What Throughline holds about you at this institution.

            People who look for work here write down whom they talk to. You are in the notes of some of them, who are numbered
            in the column seeker and not named. Facts are told as they stand: your name and addresses, when somebody asked for a
            talk, when it took place. What they wrote in their own words is theirs, in confidence: a column that begins with
            has_ says whether there is something. All of it can be erased when you ask for it.

            Each kind of row is here twice: as JSON, and as CSV for spreadsheets, in UTF-8. Moments are ISO 8601 in UTC.
            """;

    private final Statements statements;

    /** @param statements name {@code :institution}, in a transaction whose time zone is set */
    PersonArchive(Statements statements, Person person) throws SQLException {
        Statements told = statements
                .with("contacts", person.contacts())
                .with("directory", person.directory())
                .with("salt", UUID.randomUUID());
        List<UUID> threads = told.ids("""
                select h.id from interview_thread h
                where h.institution_id = :institution and h.contact_id = any(:contacts)""");
        // The numbers tell nothing of who they are, not even who came first.
        List<UUID> seekers = told.ids("""
                select c.seeker_id from contact c
                where c.institution_id = :institution and c.id = any(:contacts)
                group by c.seeker_id order by sha256(c.seeker_id::text::bytea || :salt::text::bytea)""");
        this.statements = told.with("threads", threads).with("seekers", seekers);
    }

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws SQLException, IOException {
        Archive archive = new Archive(out, false);
        for (PersonKind kind : PersonKinds.ALL) {
            String sql = sql(kind);
            archive.add(
                    kind.name(),
                    kind.about(),
                    columns(kind),
                    row -> statements.<IOException>each(sql, found -> row.take(found.getString(1))));
        }
        archive.finish(TITLE);
    }

    private static List<String> columns(PersonKind kind) {
        List<String> columns = new ArrayList<>();
        if (isOfSeeker(kind)) {
            columns.add("seeker");
        }
        kind.told().forEach(column -> columns.add(column.substring(column.lastIndexOf(' ') + 1)));
        kind.counted().forEach(column -> columns.add("has_" + column));
        return columns;
    }

    private static String sql(PersonKind kind) {
        List<String> selected = new ArrayList<>();
        if (isOfSeeker(kind)) {
            selected.add("array_position(:seekers::uuid[], t.seeker_id) as seeker");
        }
        kind.told().forEach(column -> selected.add(column.contains(" ") ? column : "t." + column));
        kind.counted()
                .forEach(column ->
                        selected.add("coalesce(t.%1$s::text, '') not in ('', '{}') as has_%1$s".formatted(column)));
        String columns = String.join(", ", selected);
        return "select row_to_json(r)::text from (select %s from %s t where t.institution_id = :institution and (%s) order by %s) r"
                .formatted(columns, kind.table(), kind.theirs(), order(kind));
    }

    private static String order(PersonKind kind) {
        return kind.table().equals("contact_point") ? "t.contact_id, t.position" : "t.id";
    }

    private static boolean isOfSeeker(PersonKind kind) {
        return !kind.table().equals("directory_person");
    }
}
