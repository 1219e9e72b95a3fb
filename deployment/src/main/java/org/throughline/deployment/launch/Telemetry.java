package org.throughline.deployment.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What WildFly's logging and OpenTelemetry have to be told, in their own words. */
final class Telemetry {
    private static final double HUNDRED = 100.0;

    private Telemetry() {}

    /**
     * The properties that {@code server.cli} refers to, and those of OpenTelemetry.
     *
     * @param log folder of the logs
     * @param server folder that is emptied: the log that is not wanted opens its file there
     */
    static Map<String, String> properties(Settings settings, Path log, Path server) {
        Map<String, String> properties = new HashMap<>();
        logging(properties, settings, log, server);
        tracing(properties, settings);
        return properties;
    }

    private static void logging(Map<String, String> properties, Settings settings, Path log, Path server) {
        boolean json = settings.text(Setting.LOG_FORMAT).equals("json");
        String file = log.resolve("server.log").toString();
        String nowhere = server.resolve("no.log").toString();
        properties.put("throughline.log.is-text", String.valueOf(!json));
        properties.put("throughline.log.is-json", String.valueOf(json));
        properties.put("throughline.log.text-file", json ? nowhere : file);
        properties.put("throughline.log.json-file", json ? file : nowhere);
        boolean all = settings.text(Setting.LOG_CONSOLE).equals("all");
        properties.put("throughline.log.console-level", all ? "INFO" : "WARN");
    }

    private static void tracing(Map<String, String> properties, Settings settings) {
        String collector = settings.text(Setting.TELEMETRY_OTLP_ENDPOINT);
        properties.put("otel.sdk.disabled", String.valueOf(collector.isEmpty()));
        properties.put("otel.service.name", "throughline");
        properties.put("otel.exporter.otlp.protocol", "http/protobuf");
        properties.put("otel.exporter.otlp.endpoint", collector.isEmpty() ? "http://127.0.0.1:4318" : collector);
        properties.put("otel.metrics.exporter", "none");
        properties.put("otel.logs.exporter", "none");
        properties.put("otel.traces.sampler", "parentbased_traceidratio");
        properties.put(
                "otel.traces.sampler.arg",
                String.format(Locale.ROOT, "%.2f", settings.number(Setting.TELEMETRY_SAMPLING) / HUNDRED));
        // Figures are Prometheus' and traces a collector's: that WildFly has parts for both is no mistake.
        properties.put("wildfly.multiple.metrics.warn", "false");
    }
}
