package org.throughline.deployment.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompletionOnIoThreadTest {
    private final BlockingQueue<Boolean> isOnIoThread = new LinkedBlockingQueue<>();
    private final Queue<String> order = new ConcurrentLinkedQueue<>();

    /** Two threads must not use what belongs to an exchange at once. */
    @Test
    void whoCameAfterItIsToldByTheThreadThatAnswered() throws Exception {
        HttpHandler answering = exchange -> exchange.getResponseSender().send("answer");
        HttpHandler dispatching = exchange -> exchange.dispatch(answering);
        HttpHandler door = heard("outside", new CompletionOnIoThread(heard("inside", dispatching)));
        Undertow server = Undertow.builder()
                .addHttpListener(0, InetAddress.getLoopbackAddress().getHostAddress())
                .setHandler(door)
                .build();
        server.start();
        try {
            assertThat(get(server)).isEqualTo("answer");
            assertThat(isOnIoThread.poll(10, TimeUnit.SECONDS)).as("inside").isFalse();
            assertThat(isOnIoThread.poll(10, TimeUnit.SECONDS)).as("outside").isTrue();
            assertThat(order).containsExactly("inside", "outside");
        } finally {
            server.stop();
        }
    }

    private HttpHandler heard(String who, HttpHandler next) {
        return exchange -> {
            exchange.addExchangeCompleteListener((ended, rest) -> {
                note(who, ended);
                rest.proceed();
            });
            next.handleRequest(exchange);
        };
    }

    private void note(String who, HttpServerExchange ended) {
        order.add(who);
        isOnIoThread.add(ended.isInIoThread());
    }

    private static String get(Undertow server) throws IOException {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        try (InputStream answer = URI.create("http://127.0.0.1:%d/".formatted(address.getPort()))
                .toURL()
                .openStream()) {
            return new String(answer.readAllBytes());
        }
    }
}
