package org.throughline.deployment.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.throughline.graphql.telemetry.Operation;

/**
 * Counts and times requests. All labels are of closed sets: patterns of addresses, names of registered operations, codes of our
 * own source; so a client cannot make a series. Each meter is made when it is first needed and found by its label after that.
 */
@ApplicationScoped
public class RequestMeters implements RequestObserver {
    private static final int HUNDRED = 100;
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    @Inject
    private Metrics metrics;

    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final Map<String, OperationMeters> operations = new ConcurrentHashMap<>();

    @Override
    public boolean isOn() {
        return metrics.registry().isPresent();
    }

    @Override
    public void answered(Answered request) {
        MeterRegistry registry = metrics.registry().orElseThrow();
        routes.computeIfAbsent(request.route(), route -> new Route(registry, route))
                .answered(request);
        Optional<Operation> operation = request.operation();
        if (operation.isPresent()) {
            operations
                    .computeIfAbsent(operation.get().name(), name -> new OperationMeters(registry, operation.get()))
                    .answered(request);
        }
    }

    private static Timer.Builder timer(String name, String meaning) {
        return Timer.builder(name).description(meaning).serviceLevelObjectives(BOUNDS);
    }

    /** Of one kind of address. */
    private static final class Route {
        private final MeterRegistry registry;
        private final String route;
        private final Map<Integer, Timer> byClass = new ConcurrentHashMap<>();

        Route(MeterRegistry registry, String route) {
            this.registry = registry;
            this.route = route;
        }

        void answered(Answered request) {
            byClass.computeIfAbsent(request.status() / HUNDRED, this::made)
                    .record(request.nanos(), TimeUnit.NANOSECONDS);
        }

        private Timer made(int statusClass) {
            return timer("throughline.http.requests", "Requests that were answered, by kind of address.")
                    .tags("route", route, "status", statusClass + "xx")
                    .register(registry);
        }
    }

    /** Of one operation of GraphQL. */
    private static final class OperationMeters {
        private final MeterRegistry registry;
        private final String name;
        private final Timer timer;
        private final Map<String, Counter> byCode = new ConcurrentHashMap<>();

        OperationMeters(MeterRegistry registry, Operation first) {
            this.registry = registry;
            this.name = first.name();
            this.timer = timer("throughline.graphql.requests", "GraphQL requests, by registered operation.")
                    .tags("operation", name)
                    .register(registry);
        }

        void answered(Answered request) {
            timer.record(request.nanos(), TimeUnit.NANOSECONDS);
            byCode.computeIfAbsent(request.code(), this::made).increment();
        }

        private Counter made(String code) {
            return Counter.builder("throughline.graphql.answers")
                    .description("GraphQL answers, by the code of the first error or refusal.")
                    .tags("operation", name, "code", code)
                    .register(registry);
        }
    }
}
