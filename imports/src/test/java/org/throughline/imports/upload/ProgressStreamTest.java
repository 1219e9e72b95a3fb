package org.throughline.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.imports.job.ImportFiles;

/** A stream of progress in WildFly's own container. */
class ProgressStreamTest {
    private final Semaphore places = new Semaphore(1);
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    private Undertow server;

    @BeforeEach
    void start() throws Exception {
        DeploymentManager manager = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setClassLoader(ProgressStreamTest.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("streams.war")
                        .addServlet(Servlets.servlet(
                                        "streams",
                                        StreamServlet.class,
                                        new ImmediateInstanceFactory<>(new StreamServlet(places, executor)))
                                .setAsyncSupported(true)
                                .addMapping("/")));
        manager.deploy();
        server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(manager.start())
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        executor.shutdownNow();
    }

    @Test
    void givesItsPlaceToAnotherWhenTheWorkHasEnded() throws Exception {
        assertThat(ask().body()).isEqualTo("id: 1\nevent: progress\ndata: {}\n\n");
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    /** As when the server is going down: nobody can look any more. */
    @Test
    void givesItsPlaceToAnotherWhenItCannotBegin() throws Exception {
        executor.shutdown();

        assertThat(ask().statusCode()).isEqualTo(503);
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Begins a stream of work that has ended. */
    private static final class StreamServlet extends HttpServlet {
        private final transient Semaphore places;
        private final transient ScheduledExecutorService executor;

        private StreamServlet(Semaphore places, ScheduledExecutorService executor) {
            this.places = places;
            this.executor = executor;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            assertThat(places.tryAcquire()).isTrue();
            AsyncContext exchange = request.startAsync();
            exchange.setTimeout(0);
            ProgressStream stream = new ProgressStream(
                    exchange, () -> Optional.of(new ImportFiles.Progress(false, "{}")), places::release);
            try {
                stream.begin(executor);
            } catch (RejectedExecutionException goingDown) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}
