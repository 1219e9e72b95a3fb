package org.throughline.graphql.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A setting of the institution that figures depend on. */
@Type("ReportSetting")
@Description("A number that the institution had set when reports were computed, and that figures depend on.")
public record ReportSettingView(
        @NonNull @Description("Which, such as thankWithinHours.")
        String name,

        @NonNull @Description("What it was.") Integer value) {}
