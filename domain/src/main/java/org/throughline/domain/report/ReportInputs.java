package org.throughline.domain.report;

import java.time.ZoneId;
import java.util.Map;

/**
 * What a run of reports was computed from beside what happened: the institution's settings when it was asked for.
 *
 * @param timeZone in which days began
 * @param smallestGroup how many people had to stand behind what was told (G10); what is shown later goes by the present number
 * @param settings the numbers that figures depend on, by name, such as {@code thankWithinHours}
 */
public record ReportInputs(ZoneId timeZone, int smallestGroup, Map<String, Integer> settings) {
    public ReportInputs {
        settings = Map.copyOf(settings);
    }
}
