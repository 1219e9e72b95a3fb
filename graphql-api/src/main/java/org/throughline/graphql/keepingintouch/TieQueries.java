package org.throughline.graphql.keepingintouch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.OrderBy;
import org.throughline.graphql.catalogue.ToMany;
import org.throughline.graphql.contact.ContactView;
import org.throughline.graphql.relay.Planned;

/** What ties a seeker to a contact, to read. The query compiler answers these fields. */
@GraphQLApi
@ApplicationScoped
public class TieQueries {
    /** The touches of a contact. */
    @NonNull
    @Description("How the seeker kept in touch with this contact, the latest first (F4).")
    @ToMany(
            foreignKey = "contact_id",
            order = @OrderBy(value = "{}.occurred_at", type = "timestamptz", descending = true))
    public TouchConnection touches(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before) {
        return Planned.field();
    }

    /** The signals of a contact. */
    @NonNull
    @Description("How this contact made themselves heard, the latest first (A13).")
    @ToMany(
            foreignKey = "contact_id",
            order = @OrderBy(value = "{}.occurred_at", type = "timestamptz", descending = true))
    public SignalConnection signals(
            @Source ContactView contact,
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") SignalFilter filter) {
        return Planned.field();
    }

    /** The signals of all contacts. */
    @Query("signals")
    @NonNull
    @Description("How the viewer's contacts made themselves heard, the latest first (A13).")
    @ToMany(order = @OrderBy(value = "{}.occurred_at", type = "timestamptz", descending = true))
    public SignalConnection signals(
            @Description("How many of the first; 1 to 100, 20 unless told.") @Name("first") Integer first,
            @Description("Only what comes after this cursor.") @Name("after") String after,
            @Description("How many of the last; 1 to 100.") @Name("last") Integer last,
            @Description("Only what comes before this cursor.") @Name("before") String before,
            @Description("Which ones.") @Name("filter") SignalFilter filter) {
        return Planned.field();
    }

    /** Whether somebody waits for an answer. */
    @NonNull
    @Description("Whether they made themselves heard and wait for an answer (A13).")
    @Column("""
            exists (
                select from signal x
                where x.institution_id = :institution and x.seeker_id = :seeker and x.contact_id = {}.id
                  and x.answered_at is null and x.deleted_at is null)""")
    public Boolean hasOpenSignal(@Source ContactView contact) {
        return Planned.field();
    }

    /** How often to keep in touch. */
    @Description(
            "Months between touches that the seeker chose for this contact; 0 for never, null for the institution's (F4).")
    @Column("{}.cadence_months")
    public Integer cadenceMonths(@Source ContactView contact) {
        return Planned.field();
    }

    /** When both last had to do with each other. */
    @Description("""
            When both last had to do with each other, in any way: threads, touches, signals, names given, gives and takes, \
            help, introductions, messages, good news (F4). Null when they never had.""")
    @Column(TieSql.LAST_INTERACTION)
    public Instant lastInteractionAt(@Source ContactView contact) {
        return Planned.field();
    }

    /** When to keep in touch next. */
    @Description("""
            The day to keep in touch next: as many months after the last interaction as the cadence says (F4). Null when the \
            cadence is off, and for whom no interview was held with.""")
    @Column(TieSql.NEXT_TOUCH)
    public LocalDate nextTouchDueOn(@Source ContactView contact) {
        return Planned.field();
    }

    /** Whether the seeker does without LinkedIn. */
    @Name("linkedInWaived")
    @NonNull
    @Description("Whether the seeker does without LinkedIn here (F3).")
    @Column("{}.linked_in_waived")
    public Boolean linkedInWaived(@Source ContactView contact) {
        return Planned.field();
    }

    /** Whether to connect on LinkedIn. */
    @Name("linkedInOpen")
    @NonNull
    @Description(
            "Whether an interview was held and both are neither connected on LinkedIn nor the seeker does without it (F3).")
    @Column("({}.linked_in_connected_on is null and not {}.linked_in_waived and " + TieSql.INTERVIEWED + ")")
    public Boolean linkedInOpen(@Source ContactView contact) {
        return Planned.field();
    }
}
