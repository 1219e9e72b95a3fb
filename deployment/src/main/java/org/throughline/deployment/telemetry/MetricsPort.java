package org.throughline.deployment.telemetry;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A port of its own on which Prometheus fetches figures, where it is set: {@code GET /metrics} and nothing else. WildFly tells
 * its own on the management port, which is on loopback and stays there, for whoever reaches it could try to manage the server;
 * they are asked for there, and told here beside the application's.
 */
@ApplicationScoped
public class MetricsPort {
    private static final Logger LOG = Logger.getLogger(MetricsPort.class);
    private static final String PATH = "/metrics";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FORM = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    private MetricsSettings settings;

    @Inject
    private Metrics metrics;

    private HttpClient client;
    private Undertow server;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.isOn()) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
            server = Undertow.builder()
                    .addHttpListener(settings.port(), settings.host())
                    .setIoThreads(1)
                    .setWorkerThreads(2)
                    .setHandler(this::handle)
                    .build();
            server.start();
        }
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private void handle(HttpServerExchange exchange) {
        boolean isAsked = exchange.getRequestPath().equals(PATH)
                && exchange.getRequestMethod().equals(Methods.GET);
        if (!isAsked) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
        } else {
            exchange.dispatch(this::answer);
        }
    }

    private void answer(HttpServerExchange exchange) {
        String text = metrics.scrape() + ofWildFly();
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, FORM);
        exchange.getResponseSender().send(text, StandardCharsets.UTF_8);
    }

    /** What can be had is told, also when the rest cannot. */
    private String ofWildFly() {
        URI address = URI.create("http://127.0.0.1:" + settings.managementPort() + PATH);
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() == StatusCodes.OK ? answer.body() : "";
        } catch (IOException away) {
            LOG.warn("WildFly's own figures cannot be had", away);
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
