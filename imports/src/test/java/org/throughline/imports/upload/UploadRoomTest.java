package org.throughline.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadRoomTest {
    private static final UUID ONE = UUID.randomUUID();
    private final UploadRoom room = new UploadRoom(3, 2);

    @Test
    void leavesRoomForOthers() {
        assertThat(room.take(ONE)).isTrue();
        assertThat(room.take(ONE)).isTrue();
        assertThat(room.take(ONE)).isFalse();
        assertThat(room.take(UUID.randomUUID())).isTrue();
        assertThat(room.take(UUID.randomUUID())).isFalse();
    }

    @Test
    void givesAPlaceAgainThatWasLeft() {
        room.take(ONE);
        room.take(ONE);
        room.leave(ONE);
        assertThat(room.take(ONE)).isTrue();
        assertThat(room.take(ONE)).isFalse();
    }
}
