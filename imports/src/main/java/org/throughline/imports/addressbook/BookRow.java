package org.throughline.imports.addressbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.imports.job.StagingCopy;
import org.throughline.imports.target.StagedColumn;
import org.throughline.imports.target.StagedRow;

/** A row on its way to the staging table, column by column; what is not set is NULL. */
final class BookRow {
    /** The role of a row that tells of a person; the others are {@link Role.Talk}. */
    static final String PERSON = "PERSON";

    private static final List<StagedColumn> GIVEN = List.of(
            new StagedColumn("role", "text not null"),
            new StagedColumn("new_contact_id", "uuid"),
            new StagedColumn("new_organization_id", "uuid"),
            new StagedColumn("new_note_id", "uuid"),
            new StagedColumn("new_referral_id", "uuid"),
            new StagedColumn("source", "text"),
            new StagedColumn("note_source", "text"),
            new StagedColumn("name", "text"),
            new StagedColumn("title", "text"),
            new StagedColumn("organization", "text"),
            new StagedColumn("sector", "text"),
            new StagedColumn("place", "text"),
            new StagedColumn("school", "text"),
            new StagedColumn("graduation_year", "int"),
            new StagedColumn("linked_in_url", "text"),
            new StagedColumn("linked_in_key", "text"),
            new StagedColumn("connected_on", "date"),
            new StagedColumn("emails", "text[]"),
            new StagedColumn("phones", "text[]"),
            new StagedColumn("links", "text[]"),
            new StagedColumn("tags", "text[]"),
            new StagedColumn("groups", "text[]"),
            new StagedColumn("note", "text"),
            new StagedColumn("referred_by", "text"),
            new StagedColumn("external_key", "text"),
            new StagedColumn("conversation", "text"),
            new StagedColumn("said_at", "timestamptz"),
            new StagedColumn("invited_by_seeker", "boolean"),
            new StagedColumn("sender_name", "text"),
            new StagedColumn("sender_key", "text"),
            new StagedColumn("recipient_name", "text"),
            new StagedColumn("recipient_key", "text"),
            new StagedColumn("words", "text"));
    /** What is found out when all rows are there. */
    private static final List<StagedColumn> FOUND = List.of(
            new StagedColumn("contact_id", "uuid default null"),
            new StagedColumn("outgoing", "boolean default null"),
            new StagedColumn("slice", "int default null"),
            new StagedColumn("verdict", "text default null"),
            new StagedColumn("duplicate_of", "uuid default null"),
            new StagedColumn("duplicate_reason", "text default null"),
            new StagedColumn("detail", "text default null"));

    private final Map<String, String> values = new LinkedHashMap<>();

    BookRow() {
        GIVEN.forEach(column -> values.put(column.name(), null));
    }

    /** The columns of the staging table. */
    static List<StagedColumn> columns() {
        return Stream.concat(GIVEN.stream(), FOUND.stream()).toList();
    }

    BookRow set(String column, String value) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException(column);
        }
        values.put(column, value);
        return this;
    }

    BookRow set(String column, List<String> several) {
        return set(column, StagingCopy.array(several));
    }

    StagedRow staged() {
        return StagedRow.of(values.values().toArray(String[]::new));
    }
}
