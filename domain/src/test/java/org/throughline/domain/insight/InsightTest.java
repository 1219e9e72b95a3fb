package org.throughline.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.preparation.HeldThread.HELD;
import static org.throughline.domain.preparation.HeldThread.NOW;
import static org.throughline.domain.preparation.HeldThread.aKey;
import static org.throughline.domain.preparation.HeldThread.held;
import static org.throughline.domain.preparation.HeldThread.heldAndClosed;
import static org.throughline.domain.preparation.HeldThread.requested;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusals;

class InsightTest {
    private static final InsightDetails TIP = new InsightDetails(InsightKind.TIP, Topic.WORK, "Ask to see a closing");

    @Test
    void isPrivateUntilItIsShared() {
        Insight insight = noted(heldAndClosed(), TIP).orElseThrow();
        assertThat(insight.sharing()).isEqualTo(Sharing.PRIVATE);
        assertThat(insight.sourceRole()).isEmpty();
        assertThat(insight.notedAt()).isEqualTo(NOW);
        shared(insight);
        assertThat(insight.sharing()).isEqualTo(Sharing.SHAREABLE);
        assertThat(insight.sourceSector()).contains(IndustrySector.MANUFACTURING);
    }

    @Test
    void comesOnlyFromAnInterviewThatWasHeld() {
        assertThat(Refusals.of(noted(requested(), TIP))).containsExactly("threadId NOT_HELD");
        assertThat(Refusals.of(Insight.note(aKey(), held(), TIP, Optional.of(HELD.minusSeconds(1)), NOW)))
                .containsExactly("notedAt BEFORE_ITS_CAUSE");
        assertThat(Refusals.of(Insight.note(aKey(), held(), TIP, Optional.of(NOW.plus(Duration.ofDays(1))), NOW)))
                .containsExactly("notedAt IN_THE_FUTURE");
    }

    @Test
    void isRefusedWithEveryReason() {
        assertThat(Refusals.of(noted(requested(), new InsightDetails(null, null, " "))))
                .containsExactly("threadId NOT_HELD", "kind REQUIRED", "topic REQUIRED", "insight REQUIRED");
        assertThat(Refusals.of(noted(held(), new InsightDetails(InsightKind.FACT, Topic.PATH, "x".repeat(10_000)))))
                .containsExactly("insight TOO_LONG");
    }

    @Test
    void isSharedOnlyWithARoleAndASector() {
        Insight insight = noted(held(), TIP).orElseThrow();
        Outcome<Insight> outcome = insight.share(null, null, List.of());
        assertThat(Refusals.of(outcome)).containsExactly("sourceRole REQUIRED", "sourceSector REQUIRED");
        assertThat(outcome.refusals()).allMatch(refusal -> refusal.practice().equals(Optional.of(Practice.C9)));
        assertThat(insight.sharing()).isEqualTo(Sharing.PRIVATE);
    }

    @Test
    void isNotSharedWhenItTellsWhoItIsFromButWarningsPass() {
        Insight insight = noted(held(), TIP).orElseThrow();
        Disclosure name = new Disclosure(DisclosureKind.SOURCE_NAME, 0, 3, "Ada");
        Disclosure pay = new Disclosure(DisclosureKind.SALARY, 9, 12, "$9k");
        assertThat(Refusals.of(insight.share(JobFunction.ACCOUNTING, IndustrySector.ENERGY, List.of(name, pay))))
                .containsExactly("insight IDENTIFIES_SOMEONE");
        insight.share(JobFunction.ACCOUNTING, IndustrySector.ENERGY, List.of(pay))
                .orElseThrow();
    }

    @Test
    void keepsItsWordsWhileItIsShared() {
        Insight insight = shared(noted(held(), TIP).orElseThrow());
        assertThat(Refusals.of(insight.change(TIP))).containsExactly("id STEP_NOT_ALLOWED");
        assertThat(Refusals.of(insight.share(JobFunction.LEGAL, IndustrySector.ENERGY, List.of())))
                .containsExactly("id STEP_NOT_ALLOWED");
        insight.withdraw().orElseThrow();
        insight.change(new InsightDetails(InsightKind.FACT, Topic.PATH, "Another"))
                .orElseThrow();
        assertThat(Refusals.of(insight.withdraw())).containsExactly("id STEP_NOT_ALLOWED");
    }

    @Test
    void isNeverShownAgainOnceShownAndWithdrawn() {
        Insight waiting = shared(noted(held(), TIP).orElseThrow());
        waiting.withdraw().orElseThrow();
        shared(waiting);
        waiting.show(UUID.randomUUID(), 2);
        waiting.withdraw().orElseThrow();
        assertThat(Refusals.of(waiting.share(JobFunction.LEGAL, IndustrySector.ENERGY, List.of())))
                .containsExactly("id SHARED_BEFORE");
        assertThat(waiting.batchId()).isPresent();
    }

    @Test
    void feedbackComesFromAnInterviewThatWasHeldToo() {
        assertThat(Refusals.of(Feedback.note(aKey(), requested(), null, "", "a\u0001", Optional.empty(), NOW)))
                .containsExactly("threadId NOT_HELD", "kind REQUIRED", "feedback REQUIRED", "response NOT_TEXT");
        Feedback feedback = Feedback.note(
                        aKey(), held(), FeedbackKind.GAP, "No audits yet", "Ask for one", Optional.of(HELD), NOW)
                .orElseThrow();
        assertThat(feedback.response()).contains("Ask for one");
        feedback.change(FeedbackKind.STRENGTH, "Curious", null).orElseThrow();
        assertThat(feedback.response()).isEmpty();
    }

    private static Outcome<Insight> noted(InterviewThread thread, InsightDetails details) {
        return Insight.note(aKey(), thread, details, Optional.empty(), NOW);
    }

    private static Insight shared(Insight insight) {
        return insight.share(JobFunction.ACCOUNTING, IndustrySector.MANUFACTURING, List.of())
                .orElseThrow();
    }
}
