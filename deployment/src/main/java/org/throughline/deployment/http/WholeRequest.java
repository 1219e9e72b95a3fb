package org.throughline.deployment.http;

import io.undertow.server.ExchangeCompletionListener;
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
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        XnioExecutor.Key deadline =
                exchange.getIoThread().executeAfter(() -> giveUp(exchange), seconds, TimeUnit.SECONDS);
        exchange.putAttachment(WAITING, new Waiting(who, deadline));
        exchange.addExchangeCompleteListener(this::ended);
    }

    private void isHere(HttpServerExchange exchange, HttpHandler next) throws Exception {
        exchange.putAttachment(HERE, true);
        leave(exchange);
        next.handleRequest(exchange);
    }

    private void giveUp(HttpServerExchange exchange) {
        leave(exchange);
        IoUtils.safeClose(exchange.getConnection());
    }

    private void ended(HttpServerExchange exchange, ExchangeCompletionListener.NextListener rest) {
        leave(exchange);
        rest.proceed();
    }

    private void leave(HttpServerExchange exchange) {
        Waiting waiting = exchange.removeAttachment(WAITING);
        if (waiting != null) {
            waiting.deadline().remove();
            room.leave(waiting.who());
        }
    }

    /** Who waits, and until when. */
    private record Waiting(Object who, XnioExecutor.Key deadline) {}
}
