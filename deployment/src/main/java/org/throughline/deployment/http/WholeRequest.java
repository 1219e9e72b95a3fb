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
 * Gives a request a thread only when it is here. Until then it waits on the I/O thread with all the others, and is given up when
 * it does not come in whole in time. A request that is larger than the buffers, a file, is read by a thread; there each read
 * has the same time, and how many threads may read files is limited where files are taken. A client that does not read its answer
 * is given up after the same time.
 */
final class WholeRequest implements HttpHandler {
    private static final AttachmentKey<XnioExecutor.Key> DEADLINE = AttachmentKey.create(XnioExecutor.Key.class);
    private static final AttachmentKey<Boolean> HERE = AttachmentKey.create(Boolean.class);

    private final HttpHandler waiting;
    private final int seconds;

    /**
     * Waits for requests.
     *
     * @param buffers that a request may fill while it comes in
     */
    WholeRequest(int buffers, int seconds, HttpHandler next) {
        this.seconds = seconds;
        HttpHandler answering = BlockingWriteTimeoutHandler.builder()
                .writeTimeout(Duration.ofSeconds(seconds))
                .nextHandler(next)
                .build();
        this.waiting = BlockingReadTimeoutHandler.builder()
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
        waiting.handleRequest(exchange);
        if (exchange.getAttachment(HERE) == null) {
            exchange.putAttachment(
                    DEADLINE,
                    exchange.getIoThread()
                            .executeAfter(
                                    () -> IoUtils.safeClose(exchange.getConnection()), seconds, TimeUnit.SECONDS));
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

    private static void isHere(HttpServerExchange exchange, HttpHandler next) throws Exception {
        exchange.putAttachment(HERE, true);
        XnioExecutor.Key deadline = exchange.removeAttachment(DEADLINE);
        if (deadline != null) {
            deadline.remove();
        }
        next.handleRequest(exchange);
    }
}
