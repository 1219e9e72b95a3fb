package org.throughline.deployment.http;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Ends each request on the I/O thread of its connection, not on the worker that answered it. A worker that ends one first
 * marks the connection as being changed, then wakes its I/O thread; when the machine is busy that thread gets the worker's
 * processor and spins until the mark is gone, for as long as the system lets it. Under full load that took a whole core.
 *
 * <p>It stands before everything else, since who comes first is told of the end last: all others are told on the worker. Some take
 * things off the exchange, which the worker still reads when the client has its answer already.
 */
final class CompletionOnIoThread implements HttpHandler {
    private final HttpHandler next;

    CompletionOnIoThread(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener(CompletionOnIoThread::complete);
        next.handleRequest(exchange);
    }

    private static void complete(HttpServerExchange exchange, NextListener rest) {
        if (exchange.isInIoThread()) {
            rest.proceed();
        } else {
            exchange.getIoThread().execute(rest::proceed);
        }
    }
}
