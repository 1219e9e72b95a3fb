package org.throughline.deployment.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final WaitingRoom room = new WaitingRoom(3, 2);

    @Test
    void hasPlacesForSeveralAndNotAllForOne() {
        assertThat(room.enter("one")).isTrue();
        assertThat(room.enter("one")).isTrue();
        assertThat(room.enter("one")).isFalse();
        assertThat(room.enter("another")).isTrue();
        assertThat(room.enter("a third")).isFalse();
        room.leave("one");
        assertThat(room.enter("a third")).isTrue();
        room.leave("another");
        assertThat(room.enter("one")).isTrue();
        assertThat(room.enter("one")).isFalse();
    }
}
