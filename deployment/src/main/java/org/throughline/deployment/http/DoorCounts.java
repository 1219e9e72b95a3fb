package org.throughline.deployment.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the front door turned away since the start, by the codes of its refusals: they all stand in this package. */
public final class DoorCounts {
    /** No room was left to wait in: the connection was ended without an answer. */
    static final String NO_ROOM = "NO_ROOM";
    /** A request did not come in whole in time: the same. */
    static final String TOO_SLOW_TO_COME = "TOO_SLOW_TO_COME";

    private static final Map<String, LongAdder> REFUSED = new ConcurrentHashMap<>();

    static {
        List.of(NO_ROOM, TOO_SLOW_TO_COME, AddressRates.REFUSED.code())
                .forEach(code -> REFUSED.put(code, new LongAdder()));
    }

    private DoorCounts() {}

    static void refused(String code) {
        REFUSED.computeIfAbsent(code, first -> new LongAdder()).increment();
    }

    /** How often, by code. */
    public static Map<String, LongAdder> refused() {
        return Collections.unmodifiableMap(REFUSED);
    }

    /** How many requests are on their way in now. */
    public static int onTheirWay() {
        return FrontDoor.WAITING.taken();
    }
}
