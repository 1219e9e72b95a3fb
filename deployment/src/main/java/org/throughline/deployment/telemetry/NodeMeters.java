package org.throughline.deployment.telemetry;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.throughline.deployment.http.DoorCounts;
import org.throughline.deployment.lifecycle.Node;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workload;
import org.throughline.graphql.telemetry.CacheUse;
import org.throughline.graphql.telemetry.Caches;
import org.throughline.persistence.shared.OutsideTransactions;

/** What the parts of the node say of themselves when they are asked: caches, the pool for reads, background work, the door. */
@ApplicationScoped
public class NodeMeters implements MetricsSource {
    @Inject
    private Caches caches;

    @Inject
    @OutsideTransactions
    private DataSource reads;

    @Inject
    private NodeWorkloads workloads;

    @Inject
    private Node node;

    /** A registry lets go of what a counter asks, unless somebody else holds it. */
    private final List<Supplier<? extends Number>> counted = new CopyOnWriteArrayList<>();

    @Override
    public void register(MeterRegistry registry) {
        for (String name : List.of(Caches.DOCUMENTS, Caches.PLANS)) {
            cache(registry, name);
        }
        pool(registry);
        for (WorkKind kind : WorkKind.values()) {
            work(registry, kind);
        }
        gauge(
                registry,
                "throughline.door.waiting",
                "Requests that are on their way in.",
                Tags.empty(),
                DoorCounts::onTheirWay);
        gauge(
                registry,
                "throughline.door.inside",
                "Requests that are answered, or wait for that.",
                Tags.empty(),
                node::getRequestsInside);
    }

    private void cache(MeterRegistry registry, String name) {
        Tags tags = Tags.of("cache", name);
        counter(
                registry,
                "throughline.cache.hits",
                "How often something was found in a cache.",
                tags,
                () -> caches.use(name).map(CacheUse::hits).orElse(0L));
        counter(
                registry,
                "throughline.cache.misses",
                "How often something was not.",
                tags,
                () -> caches.use(name).map(CacheUse::misses).orElse(0L));
        gauge(
                registry,
                "throughline.cache.size",
                "How much is in it.",
                tags,
                () -> caches.use(name).map(CacheUse::size).orElse(0L));
    }

    private void pool(MeterRegistry registry) {
        String name = "throughline.reads.pool.connections";
        String meaning = "Connections of the pool for reads.";
        gauge(registry, name, meaning, Tags.of("state", "active"), of(HikariPoolMXBean::getActiveConnections));
        gauge(registry, name, meaning, Tags.of("state", "idle"), of(HikariPoolMXBean::getIdleConnections));
        gauge(
                registry,
                "throughline.reads.pool.waiting",
                "Requests that wait for a connection of the pool for reads.",
                Tags.empty(),
                of(HikariPoolMXBean::getThreadsAwaitingConnection));
    }

    private Supplier<Number> of(ToDoubleFunction<HikariPoolMXBean> figure) {
        return () -> {
            try {
                HikariPoolMXBean pool = reads.unwrap(HikariDataSource.class).getHikariPoolMXBean();
                return pool == null ? 0 : figure.applyAsDouble(pool);
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private void work(MeterRegistry registry, WorkKind kind) {
        Workload work = workloads.of(kind);
        Tags tags = Tags.of("kind", kind.label());
        gauge(
                registry,
                "throughline.jobs.unfinished",
                "What is asked for and has not ended, over all nodes.",
                tags,
                work::unfinished);
        gauge(registry, "throughline.jobs.running", "What runs on this node.", tags, work::running);
        for (Workload.Ending ending : Workload.Ending.values()) {
            counter(
                    registry,
                    "throughline.jobs.ended",
                    "What has ended on this node.",
                    tags.and("outcome", ending.label()),
                    () -> work.endedAs(ending));
        }
        counter(registry, "throughline.keeper.looks", "How often work was looked for.", tags, work::looks);
        counter(registry, "throughline.keeper.failures", "How often looking for work failed.", tags, work::failedLooks);
        gauge(
                registry,
                "throughline.keeper.idle.seconds",
                "How long ago looking for work last went well.",
                tags,
                () -> work.sinceLook().toSeconds());
    }

    private static void gauge(MeterRegistry registry, String name, String meaning, Tags tags, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(meaning).tags(tags).register(registry);
    }

    private void counter(
            MeterRegistry registry, String name, String meaning, Tags tags, Supplier<? extends Number> figure) {
        counted.add(figure);
        FunctionCounter.builder(name, figure, asked -> asked.get().doubleValue())
                .description(meaning)
                .tags(tags)
                .register(registry);
    }
}
