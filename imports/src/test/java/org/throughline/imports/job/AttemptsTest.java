package org.throughline.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportWish;

class AttemptsTest {
    private final Attempts attempts = new Attempts();
    private final UUID id = new UUID(1, 1);

    @Test
    void failsWhatBreaksOffAtTheSamePlaceForTheFifthTime() {
        assertThat(IntStream.range(0, 4).mapToObj(i -> attempts.isLast(at(ImportPhase.MERGING, 100, 40))))
                .containsOnly(false);
        assertThat(attempts.isLast(at(ImportPhase.MERGING, 100, 40))).isTrue();
    }

    @Test
    void goesOnForAsLongAsItGetsFurther() {
        for (int merged = 0; merged < 100; merged++) {
            assertThat(attempts.isLast(at(ImportPhase.MERGING, 100, merged))).isFalse();
        }
        assertThat(attempts.isLast(at(ImportPhase.MERGING, 100, 99))).isFalse();
    }

    @Test
    void readingAgainWhatWasReadBeforeIsNotFurther() {
        attempts.isLast(at(ImportPhase.MERGING, 100, 40));
        assertThat(IntStream.range(0, 3).mapToObj(read -> attempts.isLast(at(ImportPhase.READING, read, 0))))
                .containsOnly(false);
        assertThat(attempts.isLast(at(ImportPhase.READING, 99, 0))).isTrue();
    }

    @Test
    void countsAnewForWhatHasEnded() {
        IntStream.range(0, 4).forEach(i -> attempts.isLast(at(ImportPhase.READ, 100, 0)));
        attempts.forget(id);
        assertThat(attempts.isLast(at(ImportPhase.READ, 100, 0))).isFalse();
    }

    private ImportRecord at(ImportPhase phase, long read, long merged) {
        return new ImportRecord(
                id,
                id,
                id,
                Optional.empty(),
                ImportKind.DIRECTORY,
                ImportState.IMPORTING,
                "people.csv",
                ImportWish.NONE,
                Optional.of(phase),
                read,
                merged,
                read,
                1,
                Optional.empty(),
                false);
    }
}
