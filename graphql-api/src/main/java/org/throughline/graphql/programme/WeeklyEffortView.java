package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;

/** The effort of one week, by activity. */
@Type("WeeklyEffort")
@Description("The minutes a seeker spent in one week, by activity (A14).")
@Stored(rights = Rights.BY_RELATION)
public record WeeklyEffortView(
        @NonNull @Description("The Monday the week began on, in the seeker's time zone.")
        LocalDate week,

        @NonNull @Description("Minutes in all.") Integer minutes,

        @NonNull @Description("Minutes of reading job boards.")
        Integer jobBoard,

        @NonNull @Description("Minutes of writing applications.")
        Integer application,

        @NonNull @Description("Minutes of finding out.") Integer research,

        @NonNull @Description("Minutes of asking for interviews.")
        Integer outreach,

        @NonNull @Description("Minutes of preparing and holding interviews.")
        Integer interview,

        @NonNull @Description("Minutes of going to events.") Integer event,

        @NonNull @Description("Minutes of keeping in touch.")
        Integer keepingInTouch,

        @NonNull @Description("Minutes of anything else.") Integer other) {}
