package org.throughline.graphql.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.relay.Planned;

/** Possible duplicates and merges to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class DuplicateQueries {
    /** There is nothing to decide any more where one of the two was deleted. */
    private static final String CONTACTS_LIVE = """
            ({}.state <> 'OPEN' or (
                exists (select from contact x
                        where x.institution_id = :institution and x.seeker_id = :seeker and x.id = {}.first_id
                          and x.deleted_at is null)
                and exists (select from contact x
                            where x.institution_id = :institution and x.seeker_id = :seeker and x.id = {}.second_id
                              and x.deleted_at is null)))""";

    private static final String PEOPLE_LIVE = """
            ({}.state <> 'OPEN' or (
                exists (select from directory_person x
                        where x.institution_id = :institution and x.id = {}.first_id and x.deleted_at is null)
                and exists (select from directory_person x
                            where x.institution_id = :institution and x.id = {}.second_id and x.deleted_at is null)))""";

    /** The viewer's contacts that may be one person, the latest found first. Those of which one was deleted are left out. */
    @Query("possibleDuplicates")
    @NonNull
    @Description(
            "The viewer's contacts that may be one person, the latest found first. Those of which one was deleted are left out.")
    @ToMany(where = CONTACTS_LIVE, order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public PossibleDuplicateConnection possibleDuplicates(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") DuplicateFilter filter) {
        return Planned.field();
    }

    /** The viewer's contacts that were made one, the latest first. */
    @Query("mergedPairs")
    @NonNull
    @Description("The viewer's contacts that were made one, the latest first.")
    @ToMany(order = @OrderBy(value = "{}.merged_at", type = "timestamptz", descending = true))
    public MergedPairConnection mergedPairs(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** People of the directory who may be one, the latest found first; for administrators. Those of which one was deleted are left out. */
    @Query("directoryDuplicates")
    @NonNull
    @Description(
            "People of the directory who may be one, the latest found first; for administrators. Those of which one was deleted are left out.")
    @ToMany(where = PEOPLE_LIVE, order = @OrderBy(value = "{}.created_at", type = "timestamptz", descending = true))
    public DirectoryDuplicateConnection directoryDuplicates(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") DuplicateFilter filter) {
        return Planned.field();
    }

    /** People of the directory who were made one, the latest first; for administrators. */
    @Query("directoryMerges")
    @NonNull
    @Description("People of the directory who were made one, the latest first; for administrators.")
    @ToMany(order = @OrderBy(value = "{}.merged_at", type = "timestamptz", descending = true))
    public DirectoryMergeConnection directoryMerges(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }
}
