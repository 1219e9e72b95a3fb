/**
 * What operators see of the server: figures for Prometheus, traces for an OpenTelemetry collector, and lines of the log. All
 * of it is made of what modules noted while they worked, after a request was answered. None of it has what people wrote, who
 * they are or what they asked for; {@code docs/telemetry.md} lists all there is.
 */
package org.throughline.deployment.telemetry;
