package org.throughline.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator has set, from MicroProfile Config. */
@ApplicationScoped
public class ConfiguredReports {
    private static final String OFF = "off";

    @Inject
    @ConfigProperty(name = "throughline.reports.hour", defaultValue = "3")
    private String hour;

    @Inject
    @ConfigProperty(name = "throughline.reports.days", defaultValue = "28")
    private int days;

    @Inject
    @ConfigProperty(name = "throughline.reports.keep-days", defaultValue = "92")
    private int keepDays;

    @Inject
    @ConfigProperty(name = "throughline.reports.at-once", defaultValue = "2")
    private int atOnce;

    /** All of it. */
    @Produces
    @Singleton
    public ReportSettings settings() {
        return new ReportSettings(
                hour.equals(OFF) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(hour)),
                days,
                keepDays,
                atOnce);
    }
}
