package org.throughline.deployment.http;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests may be on their way in at once. Each of them holds buffers, up to the largest request; so their number bounds
 * that memory, and one address cannot take all of it. What has come in whole when its head is read never waits.
 */
final class WaitingRoom {
    private final int most;
    private final int mostOfOne;
    private final Map<Object, Integer> places = new HashMap<>();
    private int taken;

    WaitingRoom(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    synchronized boolean enter(Object who) {
        int theirs = places.getOrDefault(who, 0);
        if (taken >= most || theirs >= mostOfOne) {
            return false;
        }
        taken++;
        places.put(who, theirs + 1);
        return true;
    }

    /** How many are in it. */
    synchronized int taken() {
        return taken;
    }

    synchronized void leave(Object who) {
        taken--;
        places.computeIfPresent(who, (same, theirs) -> theirs == 1 ? null : theirs - 1);
    }
}
