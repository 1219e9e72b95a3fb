package org.throughline.reporting.digest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones as they are stored. */
final class Zones {
    private Zones() {}

    /** The zone of that name; UTC where this server knows none. */
    static ZoneId of(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
