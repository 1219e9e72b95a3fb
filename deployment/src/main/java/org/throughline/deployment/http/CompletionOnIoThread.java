package org.throughline.deployment.http;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Ends each request on the I/O thread of its connection, not on the worker that answered it. A worker that ends one first
 * marks the connection as being changed, then wakes its I/O thread; when the machine is busy that thread gets the worker's
 * processor and spins until the mark is gone, for as long as the system lets it. Under full load that took a whole core.
 */
public final class CompletionOnIoThread implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(CompletionOnIoThread::around);
    }

    private static HttpHandler around(HttpHandler next) {
        return exchange -> {
            exchange.addExchangeCompleteListener(CompletionOnIoThread::complete);
            next.handleRequest(exchange);
        };
    }

    private static void complete(HttpServerExchange exchange, NextListener rest) {
        if (exchange.isInIoThread()) {
            rest.proceed();
        } else {
            exchange.getIoThread().execute(rest::proceed);
        }
    }
}
