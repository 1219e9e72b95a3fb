package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.graphql.catalogue.Column;
import org.throughline.graphql.catalogue.Rights;
import org.throughline.graphql.catalogue.Stored;
import org.throughline.graphql.relay.Node;

/** A university, school or company that runs a programme, with its settings. */
@Type("Institution")
@Description(
        "A university, school or company that runs a programme, with the numbers it has set for the craft's rules.")
@Stored(table = "institution", rights = Rights.INSTITUTION)
public record InstitutionView(
        @NonNull @Id @Column("{}.institution_id") @Description("Unique over everything there is, and never used again.")
        String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @NonNull @Description("The short name that people give when they sign in.")
        String slug,

        @NonNull @Description("The time zone in which the institution's days begin and end, such as Europe/Berlin.")
        String timeZone,

        @NonNull @Description("Days of silence after which a request is followed up (B9).")
        Integer followUpDays,

        @NonNull @Description("Follow-ups after which one moves on (B10).")
        Integer maxFollowUps,

        @NonNull @Description("Open requests that a seeker may have at a time (A8).")
        Integer openRequestCap,

        @NonNull @Description("Open requests to the same person by different seekers (A8).")
        Integer personRequestCap,

        @NonNull @Description("Fewer people than this are never broken down or quoted (C9, G10).")
        Integer smallestGroup,

        @NonNull @Description("For how many years a graduate counts as recent (A5).")
        Integer recentGraduateYears)
        implements Node {}
