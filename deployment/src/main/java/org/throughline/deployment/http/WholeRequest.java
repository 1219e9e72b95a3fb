package org.throughline.deployment.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingReadTimeoutHandler;
import io.undertow.server.handlers.BlockingWriteTimeoutHandler;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Gives a request a thread only when it is here. Until then it waits on the I/O thread with all the others, and is given
 * up when it does not come in whole in time. A request that is larger than the buffers, a file, is read by a thread;
 * there each read has the same time, and how many threads may read files is limited where files are taken. A client that
 * does not read its answer is given up after the same time.
 */
final class WholeRequest implements HttpHandler {
    private static final AttachmentKey<Boolean> HERE = AttachmentKey.create(Boolean.class);
    private static final AttachmentKey<Waiting> WAITING = AttachmentKey.create(Waiting.class);

    private final HttpHandler reading;
    private final int seconds;
    private final WaitingRoom room;

    /**
     * Waits for requests.
     *
     * @param buffers that a request may fill while it comes in
     */
    WholeRequest(int buffers, int seconds, WaitingRoom room, HttpHandler next) {
        this.seconds = seconds;
        this.room = room;
        HttpHandler answering = BlockingWriteTimeoutHandler.builder()
                .writeTimeout(Duration.ofSeconds(seconds))
                .nextHandler(next)
                .build();
        this.reading = BlockingReadTimeoutHandler.builder()
                .readTimeout(Duration.ofSeconds(seconds))
                .nextHandler(new RequestBufferingHandler(exchange -> isHere(exchange, answering), buffers))
                .build();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (HttpContinue.requiresContinueResponse(exchange) && !isTold(exchange)) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        reading.handleRequest(exchange);
        if (exchange.getAttachment(HERE) == null) {
            await(exchange);
        }
    }

    /**
     * Tells a client to go on that waits for it; buffering would pass its request by, and hand it to a thread. The few
     * bytes always fit, but for a client that has not read what it was answered before.
     */
    private static boolean isTold(HttpServerExchange exchange) throws IOException {
        boolean told = HttpContinue.createResponseSender(exchange).send();
        exchange.getRequestHeaders().remove(Headers.EXPECT);
        return told;
    }

    /** Runs on the I/O thread of the connection, as all that ends the waiting does. */
    private void await(HttpServerExchange exchange) {
        Object who = AddressRates.who(exchange.getSourceAddress().getAddress());
        if (!room.enter(who)) {
            DoorCounts.refused(DoorCounts.NO_ROOM);
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        Waiting waiting = new Waiting(who);
        waiting.deadline =
                exchange.getIoThread().executeAfter(() -> giveUp(exchange, waiting), seconds, TimeUnit.SECONDS);
        exchange.putAttachment(WAITING, waiting);
        exchange.addExchangeCompleteListener((ended, rest) -> {
            leave(waiting);
            rest.proceed();
        });
    }

    private void isHere(HttpServerExchange exchange, HttpHandler next) throws Exception {
        exchange.putAttachment(HERE, true);
        Waiting waiting = exchange.getAttachment(WAITING);
        if (waiting != null) {
            leave(waiting);
        }
        next.handleRequest(exchange);
    }

    private void giveUp(HttpServerExchange exchange, Waiting waiting) {
        DoorCounts.refused(DoorCounts.TOO_SLOW_TO_COME);
        leave(waiting);
        IoUtils.safeClose(exchange.getConnection());
    }

    private void leave(Waiting waiting) {
        if (waiting.end()) {
            room.leave(waiting.who);
        }
    }

    /**
     * Who waits, and until when; used on the I/O thread only until the waiting is over. It stays with its exchange: what belongs to
     * an exchange may be looked at by the thread that answers it, and must not be changed meanwhile.
     */
    private static final class Waiting {
        private final Object who;
        private XnioExecutor.Key deadline;
        private boolean isOver;

        Waiting(Object who) {
            this.who = who;
        }

        /** Whether this ended it. */
        boolean end() {
            if (isOver) {
                return false;
            }
            isOver = true;
            deadline.remove();
            return true;
        }
    }
}
