package org.throughline.graphql.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Whose charts are to be shown elsewhere. */
@Input("ShareChartsInput")
@Description("Whose charts are to be shown elsewhere.")
public record ShareChartsInput(
        @Description("""
                Any text of your own, such as a UUID: the same key twice is one change. The address is shown the first time only.""") String mutationKey,

        @Id @Description("Which cohort; for charts about a cohort only.")
        String cohortId,

        @Description("Whose seekers they are about; a cohort's unless told.")
        ReportAbout scope) {}
