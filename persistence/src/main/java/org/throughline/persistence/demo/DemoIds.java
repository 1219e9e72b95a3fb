package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.UUID;

/** UUIDv7 from the moment a row was made and from {@link Chance}, so that demo ids sort by time like all others. */
final class DemoIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long LOWEST_12_BITS = 0xFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LOWEST_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Chance chance;

    DemoIds(Chance chance) {
        this.chance = chance;
    }

    /** When what has this id was made, to the millisecond. */
    static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    UUID at(Instant made) {
        long time = made.toEpochMilli() << 16;
        return new UUID(
                time | VERSION_7 | (chance.bits() & LOWEST_12_BITS), VARIANT | (chance.bits() & LOWEST_62_BITS));
    }
}
