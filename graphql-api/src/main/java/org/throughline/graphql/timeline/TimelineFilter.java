package org.throughline.graphql.timeline;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.graphql.catalogue.Where;

/** Which events of a timeline: those that meet everything that is given. */
@Input("TimelineFilter")
@Description("Which events of a timeline: those that meet everything that is given.")
public record TimelineFilter(
        @Description("Is of one of these kinds.") @Where("{}.kind = any(:value::text[])")
        List<TimelineKind> kind,

        @Description("Happened at this moment or later.") @Where("{}.occurred_at >= :value::timestamptz")
        Instant from,

        @Description("Happened before this moment.") @Where("{}.occurred_at < :value::timestamptz")
        Instant until) {}
