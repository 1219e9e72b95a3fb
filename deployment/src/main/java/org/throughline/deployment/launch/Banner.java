package org.throughline.deployment.launch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed once the server answers. */
final class Banner {

    private static final double MILLISECONDS_PER_SECOND = 1000.0;

    private Banner() {}

    static String text(Settings settings, List<String> welcome, Duration taken) {
        URI address = Readiness.address(settings);
        List<String> lines = new ArrayList<>();
        lines.add("Throughline is ready after "
                + String.format(Locale.ROOT, "%.1f", taken.toMillis() / MILLISECONDS_PER_SECOND) + " s.");
        lines.add("");
        lines.add("  " + address);
        lines.add("");
        if (settings.isOn(Setting.DEMO)) {
            lines.addAll(Demonstration.introduction(address));
        }
        lines.addAll(welcome);
        lines.add("Ctrl-C stops it; what is in the data folder stays.");
        return String.join(System.lineSeparator(), lines);
    }
}
