package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void idsMadeLaterSortLater() {
        List<UUID> made =
                Stream.generate(new TimeOrderedIds()::next).limit(10_000).toList();

        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString).toList()).isSorted();
    }

    @Test
    void theClockCountsMicroseconds() {
        Clock clock = new Resources().clock();

        assertThat(clock.instant().getNano() % 1_000).isZero();
        assertThat(clock.getZone().getId()).isEqualTo("Z");
    }
}
