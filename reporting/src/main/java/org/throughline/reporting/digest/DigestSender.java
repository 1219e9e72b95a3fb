package org.throughline.reporting.digest;

import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.digest.DigestContent;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;
import org.throughline.domain.telemetry.Workload;

/**
 * Sends digests, one after the other, at most so many a minute. Before one is sent this node has claimed it and noted that it
 * is being sent; where it is not known afterwards whether it was delivered, it is not sent again: better none than two.
 */
final class DigestSender {
    private static final Logger LOG = Logger.getLogger(DigestSender.class);

    private final DigestQueue queue;
    private final SmtpServer server;
    private final MailSettings settings;
    private final List<DigestContent> contents;
    private final Clock clock;
    private final Pace pace;
    private final Workload workload;
    private final UnsubscribeLinks links;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile boolean stopped;
    private int failuresOfServer;
    private Instant pausedUntil = Instant.MIN;

    DigestSender(
            DigestQueue queue,
            SmtpServer server,
            MailSettings settings,
            List<DigestContent> contents,
            UnsubscribeLinks links,
            Pace pace,
            Workload workload,
            Clock clock) {
        this.queue = queue;
        this.server = server;
        this.settings = settings;
        this.contents = contents.stream()
                .sorted(Comparator.comparingInt(DigestContent::place))
                .toList();
        this.links = links;
        this.pace = pace;
        this.workload = workload;
        this.clock = clock;
    }

    /** Roles for which there is anything to tell. */
    Set<Role> roles() {
        return contents.stream().map(DigestContent::role).collect(Collectors.toSet());
    }

    /** Sends what is due, as far as the pace allows, and says how many the server took. */
    int send() throws SQLException {
        sending.lock();
        try {
            return sendDue();
        } finally {
            sending.unlock();
        }
    }

    /**
     * Sends nothing more. What is being sent is waited for, so that it is noted; it is left alone where that takes too long.
     */
    void stop(Duration patience) {
        stopped = true;
        try {
            if (sending.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                sending.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int sendDue() throws SQLException {
        Instant now = clock.instant();
        queue.settle(now);
        if (stopped || now.isBefore(pausedUntil)) {
            return 0;
        }
        int sent = 0;
        Optional<SmtpConnection> connection = Optional.empty();
        try {
            for (DigestKey key : queue.due(now, pace.allowed(now))) {
                Tenant.Stay stay = Tenant.enter(key.institutionId());
                try {
                    Optional<Prepared> prepared = prepare(key);
                    if (prepared.isPresent()) {
                        connection = open(connection, prepared.get().row());
                        sent += send(connection.get(), prepared.get()) ? 1 : 0;
                    }
                } finally {
                    stay.leave();
                }
            }
        } catch (ServerUnavailable unavailable) {
            pause(unavailable);
        } finally {
            connection.ifPresent(SmtpConnection::close);
        }
        return sent;
    }

    /** Claims it and asks for its content, as it is now; empty where there is nothing to send. */
    private Optional<Prepared> prepare(DigestKey key) throws SQLException {
        Optional<DigestRow> claimed = stopped ? Optional.empty() : queue.claim(key, clock.instant());
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        DigestRow row = claimed.get();
        if (!row.wanted()) {
            queue.skipped(row, DigestReason.NOT_WANTED, clock.instant());
            return Optional.empty();
        }
        DigestReader reader = row.reader(clock.instant());
        List<DigestSection> sections;
        try {
            sections = sections(reader);
        } catch (RuntimeException failure) {
            LOG.warn("The content of a digest could not be read; it is tried again", failure);
            later(row, "its content could not be read");
            return Optional.empty();
        }
        if (sections.isEmpty()) {
            queue.skipped(row, DigestReason.NOTHING_TO_TELL, clock.instant());
            return Optional.empty();
        }
        return Optional.of(new Prepared(row, reader, sections));
    }

    private List<DigestSection> sections(DigestReader reader) {
        return contents.stream()
                .filter(content -> reader.viewer().roles().contains(content.role()))
                .flatMap(content -> content.sections(reader).stream())
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Optional<SmtpConnection> open(Optional<SmtpConnection> connection, DigestRow row)
            throws ServerUnavailable, SQLException {
        if (connection.isPresent() && connection.get().isOpen()) {
            return connection;
        }
        connection.ifPresent(SmtpConnection::close);
        try {
            return Optional.of(server.connect());
        } catch (ServerUnavailable unavailable) {
            later(row, unavailable.getMessage());
            throw unavailable;
        }
    }

    private boolean send(SmtpConnection connection, Prepared prepared) throws ServerUnavailable, SQLException {
        DigestRow row = prepared.row();
        UnsubscribeLinks.Link link = links.make(row.key().institutionId());
        DigestText text =
                DigestText.of(prepared.reader(), prepared.sections(), settings.publicUrl() + "/", link.address());
        DigestMail mail;
        try {
            mail = DigestMail.of(connection.session(), settings, row, text, link.address(), clock.instant());
        } catch (MessagingException malformed) {
            queue.failed(row, DigestReason.BAD_ADDRESS, malformed.getMessage(), clock.instant());
            return false;
        }
        if (!queue.sending(row, link.hash(), clock.instant())) {
            return false;
        }
        pace.used();
        workload.began();
        boolean taken = false;
        try {
            taken = note(row, connection.send(mail));
            failuresOfServer = 0;
            return taken;
        } catch (ServerUnavailable unavailable) {
            later(row, unavailable.getMessage());
            throw unavailable;
        } finally {
            workload.ended(taken ? Workload.Ending.DONE : Workload.Ending.FAILED);
        }
    }

    private boolean note(DigestRow row, Delivery delivery) throws SQLException {
        if (delivery instanceof Delivery.Accepted) {
            queue.sent(row, clock.instant());
            return true;
        }
        if (delivery instanceof Delivery.Refused refused) {
            queue.failed(row, DigestReason.REFUSED, refused.reply(), clock.instant());
        } else if (delivery instanceof Delivery.NotKnown unknown) {
            queue.failed(row, DigestReason.NOT_KNOWN, unknown.reply(), clock.instant());
        } else if (delivery instanceof Delivery.NotNow notNow) {
            later(row, notNow.reply());
        }
        return false;
    }

    private void later(DigestRow row, String reply) throws SQLException {
        queue.later(row, reply, clock.instant().plus(Pauses.OF_MAIL.after(row.attempts() + 1)));
    }

    private void pause(ServerUnavailable unavailable) {
        failuresOfServer++;
        pausedUntil = clock.instant().plus(Pauses.OF_SERVER.after(failuresOfServer));
        LOG.warnf(unavailable, "The SMTP server takes no mail; digests are tried again at %s", pausedUntil);
    }

    /** A digest with something to tell. */
    private record Prepared(DigestRow row, DigestReader reader, List<DigestSection> sections) {}
}
