package org.throughline.imports.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many files come in at once. A slow sender holds a thread of the server while its file comes in; so they are few on a node,
 * and fewer of one account, and all else is answered meanwhile.
 */
final class UploadRoom {
    /** Of all servlets of this node together: a quarter of the threads that two processors get. */
    static final UploadRoom OF_THIS_NODE = new UploadRoom(8, 3);

    private static final String SECONDS_TO_WAIT = "5";

    private final int most;
    private final int mostOfOne;
    private final Map<UUID, Integer> places = new HashMap<>();
    private int taken;

    UploadRoom(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes a place to read a request's file in, which is left again when the file is here. */
    void enter(UUID account, HttpServletResponse response) throws UploadRefused {
        if (!take(account)) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            throw new UploadRefused(UploadFault.BUSY);
        }
    }

    synchronized boolean take(UUID account) {
        int mine = places.getOrDefault(account, 0);
        if (taken >= most || mine >= mostOfOne) {
            return false;
        }
        taken++;
        places.put(account, mine + 1);
        return true;
    }

    synchronized void leave(UUID account) {
        taken--;
        places.computeIfPresent(account, (id, mine) -> mine == 1 ? null : mine - 1);
    }
}
