package org.throughline.domain.interview;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.domain.directory.MonthlyRequests;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** What the craft asks for before a step, beyond the order of things. Every reason is told at once. */
final class ThreadGates {
    private final InterviewThread thread;
    private final InstitutionSettings settings;
    private final Circumstances circumstances;

    ThreadGates(InterviewThread thread, InstitutionSettings settings, Circumstances circumstances) {
        this.thread = thread;
        this.settings = settings;
        this.circumstances = circumstances;
    }

    void check(Checks checks, Step step) {
        switch (step.kind()) {
            case REQUESTED -> request(checks);
            case FOLLOWED_UP -> followUp(checks);
            case ACCEPTED -> acceptance(checks, step);
            case PREPARED -> preparation(checks, step);
            case NO_SHOW -> noShow(checks, step);
            case OPENED, REPLIED, SCHEDULED, RESCHEDULED, POSTPONED, HELD, THANKED, KEPT_IN_TOUCH, CLOSED -> {
                // The order of things says all there is to say.
            }
        }
    }

    /** Why a step cannot happen now, and which could. */
    static Refusal notAllowed(EventKind kind, ThreadState state) {
        Set<EventKind> possible = EnumSet.allOf(EventKind.class).stream()
                .filter(other -> other.from(state).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventKind.class)));
        String message = "%s cannot happen to a thread that is %s; what can: %s."
                .formatted(kind, state, possible.stream().map(EventKind::name).collect(Collectors.joining(", ")));
        return practiceOf(kind)
                .map(practice -> Refusal.of(RefusalCode.STEP_NOT_ALLOWED, practice, message))
                .orElseGet(() -> Refusal.of(RefusalCode.STEP_NOT_ALLOWED, message));
    }

    private static Optional<Practice> practiceOf(EventKind kind) {
        return switch (kind) {
            case FOLLOWED_UP -> Optional.of(Practice.B9);
            case ACCEPTED -> Optional.of(Practice.B7);
            case SCHEDULED, RESCHEDULED, POSTPONED, NO_SHOW -> Optional.of(Practice.D1);
            case PREPARED -> Optional.of(Practice.C3);
            case THANKED -> Optional.of(Practice.F1);
            case KEPT_IN_TOUCH -> Optional.of(Practice.F4);
            case OPENED, REQUESTED, REPLIED, HELD, CLOSED -> Optional.empty();
        };
    }

    private void request(Checks checks) {
        if (thread.purpose().isEmpty()) {
            checks.refuse(Refusal.of(
                    RefusalCode.PURPOSE_MISSING,
                    Practice.A3,
                    "Say first why you want to talk to this very person; then send the request."));
        }
        if (thread.isPractice()) {
            return;
        }
        if (circumstances.openRequests() >= settings.openRequestCap()) {
            checks.refuse(Refusal.of(
                    RefusalCode.OPEN_REQUESTS_EXHAUSTED,
                    Practice.A8,
                    "%d of your requests wait for an answer, which is the most there may be; close one, or wait for a reply."
                            .formatted(circumstances.openRequests())));
        }
        if (circumstances.othersAsking() >= settings.personRequestCap()) {
            checks.refuse(Refusal.of(
                    RefusalCode.PERSON_IS_ASKED_ENOUGH,
                    Practice.A8,
                    "As many people of your institution as may at a time are waiting for an answer from this person;"
                            + " ask somebody else first, and this one later."));
        }
        circumstances
                .monthly()
                .filter(MonthlyRequests::isFullyBooked)
                .ifPresent(month -> checks.refuse(fullyBooked(month)));
    }

    private static Refusal fullyBooked(MonthlyRequests monthly) {
        return Refusal.of(
                RefusalCode.PERSON_IS_FULLY_BOOKED,
                Practice.A8,
                monthly.isABreak()
                        ? "This person takes a break from requests; ask somebody else."
                        : "This person has received as many requests as they want in a month (%d) and is free again from %s;"
                                        .formatted(monthly.limit(), monthly.nextMonth())
                                + " ask then, or ask somebody else.");
    }

    private void followUp(Checks checks) {
        if (thread.progress().followUps() >= settings.maxFollowUps()) {
            checks.refuse(Refusal.of(
                            RefusalCode.FOLLOW_UPS_EXHAUSTED,
                            Practice.B10,
                            "After %d follow-ups, close the thread and move on.".formatted(settings.maxFollowUps()))
                    .at("kind"));
        }
    }

    /** A late yes answers a request; without one, or after the interview, there is nothing left to agree to. */
    private void acceptance(Checks checks, Step step) {
        Progress progress = thread.progress();
        if (progress.requestedAt() == null || progress.heldAt() != null) {
            checks.refuse(Refusal.of(
                            RefusalCode.STEP_NOT_ALLOWED,
                            Practice.B7,
                            "%s cannot happen to a thread that is %s: %s."
                                    .formatted(
                                            step.kind(),
                                            progress.state(),
                                            progress.heldAt() == null
                                                    ? "nothing was asked; open a new thread and ask"
                                                    : "the interview took place; open a new thread for another"))
                    .at("kind"));
        }
    }

    private void preparation(Checks checks, Step step) {
        if (step.overrideReason().isPresent()) {
            return;
        }
        if (circumstances.questions() < settings.leastQuestions()) {
            checks.refuse(Refusal.of(
                    RefusalCode.QUESTIONS_MISSING,
                    Practice.C3,
                    "Prepare %d questions at least; there are %d. Or say in overrideReason why you go without."
                            .formatted(settings.leastQuestions(), circumstances.questions())));
        }
        if (circumstances.gives() == 0 && !thread.isPractice()) {
            checks.refuse(Refusal.of(
                    RefusalCode.GIVE_MISSING,
                    Practice.C6,
                    "Plan what you bring: an article, an experience, an introduction."
                            + " Or say in overrideReason why you go without."));
        }
    }

    private void noShow(Checks checks, Step step) {
        Instant slot = thread.progress().scheduledFor();
        if (slot != null && step.occurredAt().isBefore(slot)) {
            checks.refuse(Refusal.of(
                            RefusalCode.BEFORE_ITS_CAUSE,
                            Practice.D1,
                            "Nobody is missed before the time agreed on, " + slot + "; POSTPONED gives the time up.")
                    .at("occurredAt"));
        }
    }
}
