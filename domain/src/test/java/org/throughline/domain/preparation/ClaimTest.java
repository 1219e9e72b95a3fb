package org.throughline.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.preparation.HeldThread.HELD;
import static org.throughline.domain.preparation.HeldThread.NOW;
import static org.throughline.domain.preparation.HeldThread.aKey;
import static org.throughline.domain.preparation.HeldThread.held;
import static org.throughline.domain.preparation.HeldThread.heldAndClosed;
import static org.throughline.domain.preparation.HeldThread.requested;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusals;

class ClaimTest {
    private static final UUID SEEKER = new UUID(7, 2);
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # from    | OPEN CONFIRMED REFINED REFUTED
                    OPEN      | . x x x
                    CONFIRMED | x . . .
                    REFINED   | x . . .
                    REFUTED   | x . . .
                    """)
    void canBecomeOnlyWhatTheTableSays(ClaimState from, String row) {
        String marks = row.replace(" ", "");
        for (ClaimState to : ClaimState.values()) {
            assertThat(from.canBecome(to)).as("%s -> %s", from, to).isEqualTo(marks.charAt(to.ordinal()) == 'x');
            assertThat(takes(claimThatIs(from), to)).as("%s -> %s", from, to).isEqualTo(from.canBecome(to));
        }
    }

    @Test
    void isSettledByTheInterviewThatShowedIt() {
        InterviewThread interview = heldAndClosed();
        Claim claim = claimThatIs(ClaimState.OPEN);

        claim.settle(ClaimState.CONFIRMED, interview, Optional.empty(), Optional.of(HELD.plusSeconds(60)), NOW)
                .orElseThrow();

        assertThat(claim.state()).isEqualTo(ClaimState.CONFIRMED);
        assertThat(claim.settledBy()).contains(interview.id());
        assertThat(claim.settledAt()).contains(HELD.plusSeconds(60));
        assertThat(claim.refinement()).isEmpty();
    }

    @Test
    void isNotSettledByAnInterviewThatWasNotHeld() {
        Claim claim = claimThatIs(ClaimState.OPEN);
        Outcome<Claim> settled =
                claim.settle(ClaimState.CONFIRMED, requested(), Optional.empty(), Optional.empty(), NOW);
        assertThat(Refusals.of(settled)).containsExactly("threadId NOT_HELD");
        assertThat(settled.refusals().get(0).practice()).contains(Practice.C2);
        assertThat(claim.state()).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void isRefinedOnlyWithWordsAndOnlyThenHasThem() {
        Claim claim = claimThatIs(ClaimState.OPEN);
        assertThat(Refusals.of(claim.settle(ClaimState.REFINED, held(), Optional.empty(), Optional.empty(), NOW)))
                .containsExactly("refinement REQUIRED");
        assertThat(Refusals.of(claim.settle(ClaimState.REFINED, held(), Optional.of(" "), Optional.empty(), NOW)))
                .containsExactly("refinement REQUIRED");
        assertThat(Refusals.of(claim.settle(ClaimState.REFUTED, held(), Optional.of("more"), Optional.empty(), NOW)))
                .containsExactly("refinement CONFLICTING");
        claim.settle(ClaimState.REFINED, held(), Optional.of("only in spring 🌱"), Optional.empty(), NOW)
                .orElseThrow();
        assertThat(claim.refinement()).contains("only in spring 🌱");
    }

    @Test
    void isNotSettledBeforeTheInterviewNorInTheFuture() {
        Claim claim = claimThatIs(ClaimState.OPEN);
        assertThat(Refusals.of(claim.settle(
                        ClaimState.CONFIRMED, held(), Optional.empty(), Optional.of(HELD.minusSeconds(1)), NOW)))
                .containsExactly("settledAt BEFORE_ITS_CAUSE");
        assertThat(Refusals.of(claim.settle(
                        ClaimState.CONFIRMED,
                        held(),
                        Optional.empty(),
                        Optional.of(NOW.plus(Duration.ofHours(1))),
                        NOW)))
                .containsExactly("settledAt IN_THE_FUTURE");
    }

    @Test
    void forgetsWhatSettledItWhenItIsOpenedAgain() {
        Claim claim = claimThatIs(ClaimState.REFINED);
        claim.reopen().orElseThrow();
        assertThat(claim.state()).isEqualTo(ClaimState.OPEN);
        assertThat(claim.settledBy()).isEmpty();
        assertThat(claim.settledAt()).isEmpty();
        assertThat(claim.refinement()).isEmpty();
    }

    @Test
    void keepsItsWordsOnceSettled() {
        assertThat(Refusals.of(claimThatIs(ClaimState.CONFIRMED).reword("Something else")))
                .containsExactly("statement STEP_NOT_ALLOWED");
        assertThat(claimThatIs(ClaimState.OPEN)
                        .reword("Something else")
                        .orElseThrow()
                        .statement())
                .isEqualTo("Something else");
    }

    @Test
    void saysWhatItIsAbout() {
        assertThat(Refusals.of(made(ResearchSubject.PERSON, Optional.empty(), Optional.of(SOMEBODY), "x")))
                .containsExactly("contactId REQUIRED");
        assertThat(Refusals.of(made(ResearchSubject.ORGANIZATION, Optional.of(SOMEBODY), Optional.empty(), "x")))
                .containsExactly("organizationId REQUIRED");
        assertThat(Refusals.of(made(ResearchSubject.INDUSTRY, Optional.empty(), Optional.empty(), "x")))
                .containsExactly("organizationId REQUIRED");
        assertThat(Refusals.of(made(null, Optional.empty(), Optional.empty(), "a\u0000b")))
                .containsExactly("subject REQUIRED", "statement NOT_TEXT");
        assertThat(Refusals.of(
                        made(ResearchSubject.PERSON, Optional.of(SOMEBODY), Optional.empty(), "x".repeat(10_000))))
                .containsExactly("statement TOO_LONG");
    }

    private static Outcome<Claim> made(
            ResearchSubject subject, Optional<UUID> contact, Optional<UUID> organization, String statement) {
        return Claim.make(aKey(), SEEKER, new ClaimDetails(contact, organization, subject, statement), NOW);
    }

    private static Claim claimThatIs(ClaimState state) {
        Claim claim = made(ResearchSubject.PERSON, Optional.of(SOMEBODY), Optional.empty(), "She reads every mail")
                .orElseThrow();
        assertThat(state == ClaimState.OPEN || takes(claim, state)).isTrue();
        return claim;
    }

    private static boolean takes(Claim claim, ClaimState to) {
        Outcome<Claim> outcome = to == ClaimState.OPEN
                ? claim.reopen()
                : claim.settle(
                        to,
                        held(),
                        to == ClaimState.REFINED ? Optional.of("in another form") : Optional.empty(),
                        Optional.empty(),
                        NOW);
        return outcome instanceof Outcome.Done<Claim>;
    }
}
