package org.throughline.graphql.report;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.ReportRun;
import org.throughline.domain.report.ReportRunFault;
import org.throughline.domain.report.ReportRunReason;
import org.throughline.domain.report.ReportRunState;

/** Reports that are computed at one moment and kept. */
@Type("ReportRun")
@Description("Reports that are computed at one moment and kept (G10).")
public record ReportRunView(
        @NonNull @Id @Description("Its id.") String id,

        @NonNull @Description("Why they are computed.") ReportRunReason reason,

        @NonNull @Description("How far it has come.") ReportRunState state,

        @NonNull @Description("Whether it is about the institution with all its cohorts; else about some cohorts.")
        Boolean wholeInstitution,

        @NonNull @Description("The first day.") LocalDate from,

        @NonNull @Description("The last day, which is included.")
        LocalDate to,

        @NonNull @Description("What happened at this moment or later is not in it.")
        Instant asOf,

        @NonNull @Description("The version of the definitions; reports of different versions are not compared.")
        Integer definitions,

        @NonNull @Description("What it is computed from beside what happened.")
        ReportInputsView inputs,

        @NonNull @Description("How many reports it makes: one of each cohort, and one of the institution.")
        Integer cohortsTotal,

        @NonNull @Description("How many of them are computed.")
        Integer cohortsDone,

        @NonNull @Description("When it was asked for.") Instant queuedAt,

        @Description("When it began; null while it waits.") Instant startedAt,

        @Description("When it was done, given up or stopped; null before.")
        Instant endedAt,

        @Description("Why it was given up; null where it was not.")
        ReportRunFault fault) {
    static ReportRunView of(ReportRun run) {
        return new ReportRunView(
                run.id().toString(),
                run.reason(),
                run.state(),
                run.wholeInstitution(),
                run.period().from(),
                run.period().to(),
                run.asOf(),
                run.definitions(),
                ReportInputsView.of(run.inputs()),
                run.cohortsTotal(),
                run.cohortsDone(),
                run.queuedAt(),
                run.startedAt().orElse(null),
                run.endedAt().orElse(null),
                run.fault().orElse(null));
    }
}
