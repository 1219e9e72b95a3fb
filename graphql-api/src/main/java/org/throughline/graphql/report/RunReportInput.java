package org.throughline.graphql.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which reports are to be computed and kept. */
@Input("RunReportInput")
@Description("Which reports are to be computed and kept.")
public record RunReportInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Id @Description("""
                Of which cohorts, 100 at most. Left out, of all: an administrator's institution with every cohort, an advisor's \
                own cohorts.""") List<String> cohortIds,

        @Description(
                "The first day, in the institution's time zone; with the last day left out as well, the nightly period.")
        LocalDate from,

        @Description("The last day, which is included; not before the first.")
        LocalDate to) {}
