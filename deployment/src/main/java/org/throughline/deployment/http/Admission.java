package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioExecutor;

/**
 * Lets so many requests be answered at once, lets some more wait for a second, and refuses the rest at once: what a client would
 * wait for in vain costs no thread. A node that is about to stop lets nobody in any more, and tells how many it still answers.
 *
 * <p>Health checks pass by; there are threads left for them.
 */
public final class Admission {
    static final Refusal BUSY =
            new Refusal(StatusCodes.SERVICE_UNAVAILABLE, "BUSY", "Too much is asked at once: try again in a second.");
    static final Refusal STOPPING =
            new Refusal(StatusCodes.SERVICE_UNAVAILABLE, "STOPPING", "This server is about to stop: try again.");

    private static final long LONGEST_WAIT_MILLIS = 1_000;
    private static final String HEALTH = "/health/";
    private static final AttachmentKey<Guest> GUEST = AttachmentKey.create(Guest.class);

    private final int most;
    private final int mostWaiting;
    private final Deque<Guest> queue = new ArrayDeque<>();
    private int answering;
    private int inside;
    private boolean isLeaving;
    private boolean isClosed;

    /**
     * An open door.
     *
     * @param most requests that are answered at once; there should be more threads than that
     * @param mostWaiting requests that wait at once
     */
    public Admission(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /** From now on, each answer asks its client to come back by another connection, and perhaps to another node. */
    public synchronized void leave() {
        isLeaving = true;
    }

    /** From now on, nobody is let in. Who is inside, and who waits, still gets an answer. */
    public synchronized void close() {
        isLeaving = true;
        isClosed = true;
    }

    /** Whether the node is about to stop. */
    public synchronized boolean isLeaving() {
        return isLeaving;
    }

    /** How many requests have been let in or wait, and have not got their whole answer. */
    public synchronized int inside() {
        return inside;
    }

    /** On the I/O thread: a request that is here, before it costs a thread. */
    HttpHandler before(HttpHandler next) {
        return exchange -> {
            if (exchange.getRequestPath().startsWith(HEALTH)) {
                next.handleRequest(exchange);
            } else {
                enter(new Guest(exchange, next));
            }
        };
    }

    /** On the thread that answers: when it is done its place is free, though the client may not have read everything yet. */
    HttpHandler around(HttpHandler next) {
        return exchange -> {
            try {
                next.handleRequest(exchange);
            } finally {
                Guest guest = exchange.getAttachment(GUEST);
                if (guest != null) {
                    answered(guest);
                }
            }
        };
    }

    private void enter(Guest guest) throws Exception {
        switch (admitted(guest)) {
            case ANSWER -> {
                guest.watch();
                guest.next.handleRequest(guest.exchange);
            }
            case WAIT -> guest.exchange.dispatch(SameThreadExecutor.INSTANCE, () -> await(guest));
            case BUSY -> refuse(guest, BUSY);
            case STOPPING -> refuse(guest, STOPPING);
        }
    }

    private synchronized Reply admitted(Guest guest) {
        if (isLeaving) {
            guest.exchange.setPersistent(false);
        }
        if (isClosed) {
            return Reply.STOPPING;
        }
        if (answering >= most && queue.size() >= mostWaiting) {
            return Reply.BUSY;
        }
        inside++;
        if (answering >= most) {
            return Reply.WAIT;
        }
        answering++;
        guest.hasPlace = true;
        return Reply.ANSWER;
    }

    /** Runs on the I/O thread, once the exchange may be gone on with by others. */
    private void await(Guest guest) {
        guest.watch();
        synchronized (this) {
            if (answering >= most) {
                queue.addLast(guest);
                guest.deadline = guest.exchange
                        .getIoThread()
                        .executeAfter(() -> giveUp(guest), LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
                return;
            }
            answering++;
            guest.hasPlace = true;
        }
        guest.goOn();
    }

    private void giveUp(Guest guest) {
        synchronized (this) {
            if (!queue.remove(guest)) {
                return;
            }
        }
        guest.exchange.dispatch(SameThreadExecutor.INSTANCE, (HttpHandler) exchange -> refuse(guest, BUSY));
    }

    private static void refuse(Guest guest, Refusal refusal) {
        guest.exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
        refusal.send(guest.exchange);
    }

    /** Gives the place to who waits longest. */
    private void answered(Guest guest) {
        Guest follower;
        synchronized (this) {
            if (!guest.hasPlace) {
                return;
            }
            guest.hasPlace = false;
            follower = queue.pollFirst();
            if (follower == null) {
                answering--;
                return;
            }
            follower.hasPlace = true;
        }
        follower.deadline.remove();
        follower.goOn();
    }

    private void left(Guest guest) {
        answered(guest);
        synchronized (this) {
            inside--;
        }
    }

    private enum Reply {
        ANSWER,
        WAIT,
        BUSY,
        STOPPING
    }

    private final class Guest {
        private final HttpServerExchange exchange;
        private final HttpHandler next;
        private XnioExecutor.Key deadline;
        private boolean hasPlace;

        Guest(HttpServerExchange exchange, HttpHandler next) {
            this.exchange = exchange;
            this.next = next;
        }

        /** Until the exchange has ended, however it does. */
        void watch() {
            exchange.putAttachment(GUEST, this);
            exchange.addExchangeCompleteListener((ended, rest) -> {
                left(this);
                rest.proceed();
            });
        }

        /** On a thread of its own. */
        void goOn() {
            exchange.dispatch(next);
        }
    }
}
