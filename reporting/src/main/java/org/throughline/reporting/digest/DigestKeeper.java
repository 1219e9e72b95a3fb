package org.throughline.reporting.digest;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.digest.DigestContent;
import org.throughline.domain.shared.NodeLeaves;
import org.throughline.domain.shared.Outage;
import org.throughline.domain.telemetry.WorkKind;
import org.throughline.domain.telemetry.Workload;
import org.throughline.domain.telemetry.Workloads;

/**
 * Sees to it that digests are written down and sent, as long as an SMTP server is set. Each node looks for itself; what they
 * do is told apart by the rows' claims.
 */
@ApplicationScoped
public class DigestKeeper {
    private static final Logger LOG = Logger.getLogger(DigestKeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_PLANS = Duration.ofMinutes(5);
    private static final Duration BEFORE_THE_FIRST_PLAN = Duration.ofSeconds(30);
    private static final Duration TO_END_A_MAIL = Duration.ofSeconds(5);
    /** More than these wait is all that an operator need know. */
    private static final int MOST_COUNTED = 1_000;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Workloads workloads;

    @Inject
    @Any
    private Instance<DigestContent> contents;

    @Inject
    @ConfigProperty(name = "throughline.smtp.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "throughline.smtp.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "throughline.smtp.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "throughline.smtp.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "throughline.smtp.security", defaultValue = "starttls")
    private String security;

    @Inject
    @ConfigProperty(name = "throughline.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "throughline.mail.per-minute", defaultValue = "120")
    private int perMinute;

    @Inject
    @ConfigProperty(name = "throughline.public-url")
    private Optional<String> publicUrl;

    private final List<ScheduledFuture<?>> looks = new ArrayList<>();
    private DigestSender sender;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (host.isEmpty()) {
            return;
        }
        MailSettings settings = settings(host.get());
        DigestQueue queue = new DigestQueue(dataSource);
        sender = new DigestSender(
                queue,
                new SmtpServer(settings, SmtpTimes.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault(), executor),
                settings,
                contents.stream().toList(),
                new UnsubscribeLinks(dataSource, settings.publicUrl()),
                new Pace(perMinute, BETWEEN_LOOKS, clock.instant()),
                workload(),
                clock);
        DigestPlan plan = new DigestPlan(dataSource);
        every(BEFORE_THE_FIRST_PLAN, BETWEEN_PLANS, () -> {
            queue.forget(clock.instant());
            plan.write(clock.instant(), sender.roles());
        });
        every(BETWEEN_LOOKS, BETWEEN_LOOKS, () -> {
            workload().looked(queue.countDue(clock.instant(), MOST_COUNTED));
            sender.send();
        });
    }

    void leave(@Observes NodeLeaves event) {
        looks.forEach(look -> look.cancel(false));
    }

    @PreDestroy
    void stop() {
        looks.forEach(look -> look.cancel(false));
        if (sender != null) {
            sender.stop(TO_END_A_MAIL);
        }
    }

    private MailSettings settings(String server) {
        return new MailSettings(
                server,
                port,
                user.map(name -> new MailSettings.Login(name, password.orElse(""))),
                MailSecurity.of(security),
                MailSettings.sender(from.orElse("")),
                publicUrl.orElse(""));
    }

    private void every(Duration first, Duration between, Look look) {
        looks.add(executor.scheduleWithFixedDelay(
                () -> run(look), first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS));
    }

    private Workload workload() {
        return workloads.of(WorkKind.DIGEST);
    }

    private void run(Look look) {
        try {
            look.run();
        } catch (SQLException | RuntimeException failure) {
            workload().lookFailed();
            // Of a database that is away the log has a line already.
            Logger.Level level = Outage.of(failure).isPresent() ? Logger.Level.DEBUG : Logger.Level.WARN;
            LOG.log(level, "Digests could not be looked after; the next look comes soon", failure);
        }
    }

    /** Something to do again and again. */
    @FunctionalInterface
    private interface Look {
        void run() throws SQLException;
    }
}
