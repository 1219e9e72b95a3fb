package org.throughline.deployment.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.throughline.domain.telemetry.StatementRun;
import org.throughline.graphql.telemetry.Operation;

/**
 * Traces for an OpenTelemetry collector, where one is set: of each request a span, within it one of each plan that was read,
 * and within that one of each round trip to the database. All but the first are made when the request is answered, from what
 * was noted, so that nothing else knows of tracing. A trace begins in the proxy that tells of one by {@code traceparent}.
 */
@ApplicationScoped
public class Traces {
    private static final String FIELD = "traceId";
    private static final int SERVER_ERROR = 500;
    private static final AttributeKey<List<String>> FIELDS = AttributeKey.stringArrayKey("throughline.plan.fields");
    private static final AttributeKey<List<Long>> ROWS = AttributeKey.longArrayKey("throughline.plan.rows");
    private static final TextMapGetter<UnaryOperator<String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(UnaryOperator<String> headers) {
            return List.of("traceparent", "tracestate");
        }

        @Override
        public String get(UnaryOperator<String> headers, String name) {
            return headers == null ? null : headers.apply(name);
        }
    };

    @Inject
    @ConfigProperty(name = "throughline.telemetry.otlp-endpoint")
    private Optional<String> endpoint;

    @Inject
    private Instance<OpenTelemetry> openTelemetry;

    private Tracer tracer;

    @PostConstruct
    void begin() {
        if (endpoint.filter(set -> !set.isBlank()).isPresent()) {
            tracer = openTelemetry.get().getTracer("throughline");
        }
    }

    /** Begins a trace, or goes on with the caller's; empty where nobody collects any. */
    Optional<Root> begin(String method, String route, UnaryOperator<String> headers) {
        if (tracer == null) {
            return Optional.empty();
        }
        Context caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
        Instant begun = Instant.now();
        Span span = tracer.spanBuilder(method + " " + route)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(begun)
                .startSpan();
        MDC.put(FIELD, span.getSpanContext().getTraceId());
        return Optional.of(new Root(span, begun, System.nanoTime()));
    }

    /** The span of a request. */
    final class Root {
        private final Span span;
        private final long begun;
        private final long begunNanos;

        private Root(Span span, Instant begun, long begunNanos) {
            this.span = span;
            this.begun = TimeUnit.SECONDS.toNanos(begun.getEpochSecond()) + begun.getNano();
            this.begunNanos = begunNanos;
        }

        void end(Answered request) {
            MDC.remove(FIELD);
            if (span.isRecording()) {
                describe(request);
                children(request);
            }
            span.end(at(request.endedNanos()), TimeUnit.NANOSECONDS);
        }

        private void describe(Answered request) {
            span.setAttribute("http.request.method", request.method());
            span.setAttribute("http.route", request.route());
            span.setAttribute("http.response.status_code", request.status());
            span.setAttribute("throughline.request_id", request.id());
            request.institution().ifPresent(id -> span.setAttribute("throughline.institution", id.toString()));
            request.operation().ifPresent(operation -> {
                span.setAttribute("graphql.operation.name", operation.name());
                span.setAttribute("graphql.operation.type", operation.kind());
                span.setAttribute("throughline.code", request.code());
                operation.hash().ifPresent(hash -> span.setAttribute("graphql.document.sha256", hash));
            });
            if (request.status() >= SERVER_ERROR || request.code().equals("INTERNAL")) {
                span.setStatus(StatusCode.ERROR);
            }
        }

        private void children(Answered request) {
            Context here = Context.root().with(span);
            List<Operation.Reading> readings =
                    request.operation().map(Operation::readings).orElse(List.of());
            List<Context> plans =
                    readings.stream().map(reading -> plan(here, reading)).toList();
            for (StatementRun statement : request.trail().statements()) {
                Context parent = here;
                for (int i = 0; i < plans.size(); i++) {
                    if (holds(readings.get(i), statement)) {
                        parent = plans.get(i);
                    }
                }
                statement(parent, statement);
            }
        }

        private boolean holds(Operation.Reading reading, StatementRun statement) {
            return reading.begunNanos() <= statement.begunNanos() && statement.endedNanos() <= reading.endedNanos();
        }

        private Context plan(Context parent, Operation.Reading reading) {
            Span plan = builder("plan", parent, SpanKind.INTERNAL, reading.begunNanos())
                    .setAttribute("throughline.plan.shape", reading.shape().get())
                    .setAttribute("throughline.plan.levels", reading.levels())
                    .setAttribute("throughline.plan.cached", reading.cached())
                    .startSpan();
            plan.end(at(reading.endedNanos()), TimeUnit.NANOSECONDS);
            return parent.with(plan);
        }

        private void statement(Context parent, StatementRun statement) {
            SpanBuilder builder = builder("statement", parent, SpanKind.CLIENT, statement.begunNanos())
                    .setAttribute("db.system.name", "postgresql")
                    .setAttribute("db.query.text", statement.sql());
            if (!statement.parts().isEmpty()) {
                builder.setAttribute(FIELDS, statement.parts());
            }
            if (!statement.rows().isEmpty()) {
                builder.setAttribute(
                        ROWS, statement.rows().stream().map(Integer::longValue).toList());
            }
            builder.startSpan().end(at(statement.endedNanos()), TimeUnit.NANOSECONDS);
        }

        private SpanBuilder builder(String name, Context parent, SpanKind kind, long nanos) {
            return tracer.spanBuilder(name)
                    .setParent(parent)
                    .setSpanKind(kind)
                    .setStartTimestamp(at(nanos), TimeUnit.NANOSECONDS);
        }

        /** Nanoseconds since 1970 of what {@link System#nanoTime()} said. */
        private long at(long nanos) {
            return begun + nanos - begunNanos;
        }
    }
}
