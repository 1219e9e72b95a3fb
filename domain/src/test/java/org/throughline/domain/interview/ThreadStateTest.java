package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table, from each state to each: an x is allowed, a dot is not. */
class ThreadStateTest {
    private static final String STATES = "DRFASPHTKC";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # from           | D R F A S P H T K C
                    DRAFT            | . x . . . . . . . x
                    REQUESTED        | . . x x . . . . . x
                    FOLLOWED_UP      | . . x x . . . . . x
                    ACCEPTED         | . . . . x . . . . x
                    SCHEDULED        | . . . x x x x . . x
                    PREPARED         | . . . x . x x . . x
                    HELD             | . . . . . . . x . x
                    THANKED          | . . . . . . . . x x
                    KEEPING_IN_TOUCH | . . . . . . . . x x
                    CLOSED           | . . . x . . . . . .
                    """)
    void canBecomeOnlyWhatTheTableSays(ThreadState from, String row) {
        String marks = row.replace(" ", "");
        for (ThreadState to : ThreadState.values()) {
            boolean allowed = marks.charAt(STATES.indexOf(to.name().charAt(0))) == 'x';
            assertThat(from.canBecome(to)).as("%s -> %s", from, to).isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # present      | D R F A S P H T K C
                    OPENED         | . . . . . . . . . .
                    REQUESTED      | R . . . . . . . . .
                    FOLLOWED_UP    | . F F . . . . . . .
                    REPLIED        | . R F A S P H T K C
                    ACCEPTED       | . A A . . . . . . A
                    SCHEDULED      | . . . S . . . . . .
                    RESCHEDULED    | . . . . S P . . . .
                    POSTPONED      | . . . . A A . . . .
                    NO_SHOW        | . . . . A A . . . .
                    PREPARED       | . . . . P . . . . .
                    HELD           | . . . . H H . . . .
                    THANKED        | . . . . . . T . . .
                    KEPT_IN_TOUCH  | . . . . . . . K K .
                    CLOSED         | C C C C C C C C C .
                    """)
    void eachKindOfEventLeadsWhereTheTableSays(EventKind kind, String row) {
        String states = row.replace(" ", "");
        for (ThreadState present : ThreadState.values()) {
            String next = kind.from(present)
                    .map(state -> state.name().substring(0, 1))
                    .orElse(".");
            assertThat(next)
                    .as("%s when %s", kind, present)
                    .isEqualTo(states.substring(STATES.indexOf(present.name().charAt(0)))
                            .substring(0, 1));
        }
    }
}
