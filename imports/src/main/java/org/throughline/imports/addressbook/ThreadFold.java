package org.throughline.imports.addressbook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Progress;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;

/**
 * A thread that a conversation becomes, folded by the domain's own rules: a step that they refuse is left out. What the
 * caps on open requests say (A8) was for the day on which it was sent, and is not asked.
 */
final class ThreadFold {
    private static final int LONGEST_PURPOSE = 200;

    private final InterviewThread thread;
    private final Ids ids;
    private final InstitutionSettings settings;
    private final Instant now;
    private final List<ThreadEvent> events = new ArrayList<>();
    private final List<Said> told = new ArrayList<>();

    private ThreadFold(InterviewThread thread, Ids ids, InstitutionSettings settings, Instant now) {
        this.thread = thread;
        this.ids = ids;
        this.settings = settings;
        this.now = now;
    }

    /** The thread of a conversation that the seeker began; empty when the rules do not allow one, as in the future. */
    static Optional<ThreadFold> open(
            Conversation conversation,
            UUID institutionId,
            UUID seekerId,
            Approach approach,
            Ids ids,
            InstitutionSettings settings,
            Instant now) {
        Said first = conversation.opening().orElseThrow();
        String words = first.words().orElseThrow();
        ThreadPlan plan =
                new ThreadPlan(Optional.of(purpose(words)), approach, Channel.LINKEDIN, Optional.empty(), first.at());
        Outcome<InterviewThread> opened = InterviewThread.open(
                new TenantKey(institutionId, ids.next()), seekerId, conversation.contactId(), plan, settings, now);
        if (opened instanceof Outcome.Done<InterviewThread> done) {
            ThreadFold fold = new ThreadFold(done.value(), ids, settings, now);
            fold.events.add(done.value().opening(ids.next(), now));
            fold.tell(first, EventKind.REQUESTED);
            fold.goOn(conversation.after(first));
            return Optional.of(fold);
        }
        return Optional.empty();
    }

    /** A thread that is stored, gone on with; empty when its events do not make the state that it is in. */
    static Optional<ThreadFold> of(StoredThread stored, Ids ids, InstitutionSettings settings, Instant now) {
        Outcome<InterviewThread> opened = InterviewThread.open(
                new TenantKey(stored.institutionId(), stored.id()),
                stored.seekerId(),
                stored.contactId(),
                stored.plan(),
                settings,
                now);
        if (opened instanceof Outcome.Done<InterviewThread> done) {
            ThreadFold fold = new ThreadFold(done.value(), ids, settings.withFollowUps(1, Integer.MAX_VALUE), now);
            stored.steps().forEach(fold::record);
            fold.events.clear();
            ThreadFold next = new ThreadFold(done.value(), ids, settings, now);
            return done.value().progress().state() == stored.state() ? Optional.of(next) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Takes what was said after the last event: asking again on a later day (B9), and the first reply. */
    void goOn(List<Said> further) {
        for (Said said : further) {
            Progress progress = thread.progress();
            if (progress.repliedAt() != null || said.at().isBefore(progress.lastEventAt())) {
                continue;
            }
            if (!said.outgoing()) {
                tell(said, EventKind.REPLIED);
            } else if (said.words().isPresent() && day(said.at()).isAfter(day(progress.lastAskedAt()))) {
                tell(said, EventKind.FOLLOWED_UP);
            }
        }
    }

    /**
     * Closes what nobody will go on with: for want of a reply after all follow-ups could have been sent (B10), or because
     * nothing was said for as long after a reply.
     */
    void closeWhatIsOver(Conversation conversation) {
        Duration patience = Duration.ofDays((long) settings.followUpDays() * (settings.maxFollowUps() + 1));
        Instant over = conversation.last().at().plus(patience);
        if (over.isBefore(now)) {
            boolean silence = thread.progress().repliedAt() == null;
            close(
                    silence ? latest(over) : latest(conversation.last().at()),
                    silence ? CloseReason.NO_REPLY : CloseReason.OTHER);
        }
    }

    /** Closes what waits beyond the cap on open requests, so that the seeker can still ask somebody (A8). */
    void closeForRoom() {
        close(latest(thread.progress().lastEventAt()), CloseReason.OTHER);
    }

    private void close(Instant at, CloseReason reason) {
        record(Step.closed(at, reason));
    }

    private Instant latest(Instant moment) {
        Instant last = thread.progress().lastEventAt();
        return moment.isBefore(last) ? last : moment;
    }

    boolean waits() {
        ThreadState state = thread.progress().state();
        return state == ThreadState.REQUESTED || state == ThreadState.FOLLOWED_UP;
    }

    InterviewThread thread() {
        return thread;
    }

    /** The events that are new, in their order. */
    List<ThreadEvent> events() {
        return events;
    }

    /** What became an event. */
    List<Said> told() {
        return told;
    }

    private void tell(Said said, EventKind kind) {
        Step step = Step.of(kind, said.at()).by(Channel.LINKEDIN);
        if (record(said.words().map(step::saying).orElse(step))) {
            told.add(said);
        }
    }

    private boolean record(Step step) {
        Outcome<ThreadEvent> recorded = thread.record(ids.next(), step, settings, Circumstances.NOT_LOOKED_UP, now);
        if (recorded instanceof Outcome.Done<ThreadEvent> done) {
            events.add(done.value());
            return true;
        }
        return false;
    }

    /** Why this person (A3): the first line of what the seeker wrote to them. */
    private static String purpose(String words) {
        String line = words.strip().lines().findFirst().orElse(words).strip();
        return line.codePointCount(0, line.length()) <= LONGEST_PURPOSE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_PURPOSE - 1)) + "…";
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
