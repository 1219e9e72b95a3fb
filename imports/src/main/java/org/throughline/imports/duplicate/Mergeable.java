package org.throughline.imports.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.domain.duplicate.DuplicateEntity;
import org.throughline.domain.duplicate.MergeField;

/**
 * What can be merged, and how its columns come together. In expressions {@code k} is the row that is kept and {@code g}
 * the one that goes.
 *
 * @param entity its name
 * @param table where its rows are
 * @param owned the condition that a row {@code {}} is the viewer's
 * @param fields columns of which one side's are taken
 * @param united columns that have something of both, with the expression that says what
 * @param keys expressions over {@code {}} of which no two living rows have the same value
 * @param leftAlone columns that are not the person's
 */
record Mergeable(
        DuplicateEntity entity,
        String table,
        String owned,
        List<FieldColumns> fields,
        Map<String, String> united,
        List<String> keys,
        Set<String> leftAlone) {
    private static final Set<String> OF_THE_ROW = Set.of(
            "institution_id",
            "id",
            "version",
            "created_at",
            "updated_at",
            "deleted_at",
            "name_key",
            "search_key",
            "organization_key",
            "email_key",
            "second_email_key",
            "third_email_key",
            "fourth_email_key",
            "school_key",
            "place_key",
            "sector_key");

    /** The latest note of the two decides, for a contact shows the latest (D4). */
    private static final String GONE_WAS_NOTED_LAST = """
            g.strength is not null and (k.strength is null or (
                select n.contact_id from strength_note n
                where n.institution_id = :institution and n.seeker_id = :seeker and n.deleted_at is null
                  and n.contact_id in (k.id, g.id)
                order by n.noted_at desc, n.id desc limit 1) is not distinct from g.id)""";

    private static final Mergeable CONTACT = new Mergeable(
            DuplicateEntity.CONTACT,
            "contact",
            "{}.institution_id = :institution and {}.seeker_id = :seeker",
            List.of(
                    FieldColumns.of(MergeField.NAME, "name"),
                    FieldColumns.of(MergeField.TITLE, "title", "imported_title"),
                    FieldColumns.of(MergeField.ORGANIZATION, "organization_id", "imported_organization"),
                    FieldColumns.of(MergeField.PLACE, "place"),
                    FieldColumns.of(MergeField.SCHOOL, "school"),
                    FieldColumns.of(MergeField.GRADUATION_YEAR, "graduation_year"),
                    FieldColumns.of(MergeField.HORIZON, "horizon"),
                    FieldColumns.of(MergeField.INTEREST, "interest"),
                    new FieldColumns(Optional.of(MergeField.STRENGTH), List.of("strength"), GONE_WAS_NOTED_LAST),
                    FieldColumns.of(MergeField.LINKED_IN, "linked_in_key", "linked_in_url"),
                    FieldColumns.unasked("linked_in_connected_on"),
                    FieldColumns.of(MergeField.CADENCE, "cadence_months"),
                    FieldColumns.of(MergeField.DIRECTORY_PERSON, "directory_person_id")),
            inOrder(
                    "tags", both("tags"),
                    "groups", both("groups"),
                    "linked_in_waived", "k.linked_in_waived or g.linked_in_waived"),
            List.of("{}.linked_in_key"),
            Set.of("seeker_id", "source", "erased_at"));

    private static final Mergeable DIRECTORY_PERSON = new Mergeable(
            DuplicateEntity.DIRECTORY_PERSON,
            "directory_person",
            "{}.institution_id = :institution",
            List.of(
                    FieldColumns.unasked("external_key"),
                    FieldColumns.of(MergeField.NAME, "name"),
                    FieldColumns.of(MergeField.EMAIL, "email"),
                    FieldColumns.of(MergeField.PHONE, "phone"),
                    FieldColumns.of(MergeField.LINKED_IN, "linked_in_key", "linked_in_url"),
                    FieldColumns.of(MergeField.ORGANIZATION, "organization"),
                    FieldColumns.of(MergeField.TITLE, "title"),
                    FieldColumns.of(MergeField.SECTOR, "sector"),
                    FieldColumns.of(MergeField.PLACE, "place"),
                    FieldColumns.of(MergeField.SCHOOL, "school"),
                    FieldColumns.of(MergeField.GRADUATION_YEAR, "graduation_year"),
                    FieldColumns.of(MergeField.TOPICS, "topics"),
                    FieldColumns.of(MergeField.MONTHLY_LIMIT, "monthly_limit")),
            inOrder("groups", both("groups"), "further_emails", """
                    array(select (array_agg(x.address order by x.n))[1]
                          from unnest(k.further_emails || array[k.email, g.email] || g.further_emails)
                              with ordinality x(address, n)
                          where x.address is not null and lower(x.address) is distinct from lower({email})
                          group by lower(x.address) order by min(x.n))"""),
            List.of("lower({}.email)", "{}.linked_in_key", "{}.external_key"),
            Set.of());

    static Mergeable of(DuplicateEntity entity) {
        return switch (entity) {
            case CONTACT -> CONTACT;
            case DIRECTORY_PERSON -> DIRECTORY_PERSON;
        };
    }

    /** Whether it is a seeker's own; else the institution's. */
    boolean isOfSeeker() {
        return entity == DuplicateEntity.CONTACT;
    }

    /** The condition that a row is the viewer's. */
    String owned(String row) {
        return owned.replace("{}", row);
    }

    /** Every column that this knows of; a table has no others, or they would be lost in a merge. */
    Set<String> knownColumns() {
        Set<String> known = new TreeSet<>(leftAlone);
        known.addAll(OF_THE_ROW);
        fields.forEach(field -> known.addAll(field.columns()));
        known.addAll(united.keySet());
        return known;
    }

    /** The columns that a merge may change. */
    List<String> changing() {
        List<String> columns = new ArrayList<>();
        fields.forEach(field -> columns.addAll(field.columns()));
        columns.addAll(united.keySet());
        return columns;
    }

    private static String both(String column) {
        return "array(select x.word from unnest(k.%1$s || g.%1$s) with ordinality x(word, n) group by x.word order by min(x.n))"
                .formatted(column);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
