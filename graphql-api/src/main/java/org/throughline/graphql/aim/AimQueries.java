package org.throughline.graphql.aim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.Relation;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.contact.OrganizationView;
import org.throughline.graphql.programme.SeekerView;
import org.throughline.graphql.relay.Planned;

/** Targets, values, fit, background and common ground to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class AimQueries {
    /**
     * The seeker's background meets what is known of a contact by folded names, so neither accents nor case matter. The
     * background is folded once, and each contact once.
     */
    private static final String COMMON_GROUND = """
            with mine as materialized (
                select b.kind, b.name, fold(b.name) as key
                from background b
                where b.institution_id = :institution and b.seeker_id = :seeker and b.deleted_at is null)
            select p.id as parent, f.kind, f.fact, f.derived, f.written_id,
                   row_number() over (
                       partition by p.id
                       order by f.derived desc, f.kind collate "C", f.fact collate "C", f.written_id) as position
            from unnest(:parents) p(id) cross join lateral (
                select m.kind, m.name as fact, true as derived, null::uuid as written_id
                from (
                    select fold(c.school) as school, fold(c.place) as place, o.name_key as employer,
                           array(select fold(g) from unnest(c.groups) g) as groups
                    from contact c left join organization o
                      on o.institution_id = :institution and o.seeker_id = :seeker and o.id = c.organization_id
                         and o.deleted_at is null
                    where c.institution_id = :institution and c.seeker_id = :seeker and c.id = p.id
                    offset 0) k
                join mine m on case m.kind
                    when 'SCHOOL' then m.key = k.school
                    when 'PLACE' then m.key = k.place
                    when 'EMPLOYER' then m.key = k.employer
                    else m.key = any(k.groups) end
                union all
                select g.kind, g.fact, false, g.id
                from common_ground g
                where g.institution_id = :institution and g.seeker_id = :seeker and g.contact_id = p.id
                  and g.deleted_at is null) f""";

    /** Whom a seeker plans to meet. */
    @NonNull
    @Description("The people and organisations that the seeker plans to meet, by rank (A1).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.rank", type = "int"))
    public TargetConnection targets(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") TargetFilter filter) {
        return Planned.field();
    }

    /** What matters to a seeker. */
    @NonNull
    @Description("What matters to the seeker in a place to work, what matters most first (A4).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.weight", type = "int", descending = true))
    public SeekerValueConnection values(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** Where a seeker comes from. */
    @NonNull
    @Description(
            "The seeker's own schools, employers, places and groups, in the order they were written down (A5, A6).")
    @ToMany(foreignKey = "seeker_id", order = @OrderBy(value = "{}.created_at", type = "timestamptz"))
    public BackgroundConnection background(
            @Source SeekerView seeker,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** How an organisation fits. */
    @NonNull
    @Description("How this organisation fits the seeker's values, as learned in interviews, the latest first (A4).")
    @ToMany(
            foreignKey = "organization_id",
            order = @OrderBy(value = "{}.rated_at", type = "timestamptz", descending = true))
    public FitRatingConnection fitRatings(
            @Source OrganizationView organization,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** What seeker and contact have in common. */
    @NonNull
    @Description(
            "What the seeker has in common with this contact: first what follows from both (same school, place, employer or group), then what the seeker wrote down (A6).")
    @Relation(COMMON_GROUND)
    public List<@NonNull CommonGroundFactView> commonGround(@Source ContactView contact) {
        return Planned.field();
    }
}
