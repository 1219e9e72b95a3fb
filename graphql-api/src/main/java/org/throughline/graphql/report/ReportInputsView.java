package org.throughline.graphql.report;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.ReportInputs;

/** What a run was computed from beside what happened. */
@Type("ReportInputs")
@Description("What reports were computed from beside what happened: the institution's settings of then.")
public record ReportInputsView(
        @NonNull @Description("The time zone in which days began.")
        String timeZone,

        @NonNull
        @Description("How many people had to stand behind what was told; what is shown goes by the present number.")
        Integer smallestGroup,

        @NonNull @Description("The other numbers that figures depend on, by name.")
        List<@NonNull ReportSettingView> settings) {
    static ReportInputsView of(ReportInputs inputs) {
        return new ReportInputsView(
                inputs.timeZone().getId(),
                inputs.smallestGroup(),
                inputs.settings().entrySet().stream()
                        .map(setting -> new ReportSettingView(setting.getKey(), setting.getValue()))
                        .sorted(Comparator.comparing(ReportSettingView::name))
                        .toList());
    }
}
