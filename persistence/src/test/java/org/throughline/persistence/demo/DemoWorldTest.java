package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadState;

class DemoWorldTest {

    @ParameterizedTest
    @MethodSource
    void goesThroughEveryStateWhateverTheDay(LocalDate today) {
        List<Network> networks = drawn(DemoSize.SMALLEST, today);

        assertThat(networks.stream()
                        .flatMap(network -> network.threads().stream())
                        .map(InterviewThread::progress)
                        .map(progress -> progress.state())
                        .distinct())
                .containsExactlyInAnyOrder(ThreadState.values());
    }

    static Stream<LocalDate> goesThroughEveryStateWhateverTheDay() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        return Stream.concat(
                monday.datesUntil(monday.plusWeeks(1)),
                Stream.of(LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {DemoSize.SMALLEST, 6, 13, 40, 90})
    void hasAsManySeekersAsItWasAskedFor(int seekers) {
        assertThat(drawn(seekers, LoadedDemo.TODAY)).hasSize(seekers);
    }

    @Test
    void isNeitherTooSmallNorTooLarge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoSize(DemoSize.SMALLEST - 1))
                .withMessage("A demo has from 5 to 2000 seekers, not 4.");
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoSize(DemoSize.LARGEST + 1));
    }

    private static List<Network> drawn(int seekers, LocalDate today) {
        List<Network> networks = new ArrayList<>();
        new DemoWorld(new DemoSize(seekers), today).draw(roster -> {}, networks::add, person -> {});
        return networks;
    }
}
