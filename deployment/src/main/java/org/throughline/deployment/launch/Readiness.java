package org.throughline.deployment.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** Asks the server's own health check until it is ready. */
final class Readiness {

    private static final int MILLISECONDS_BETWEEN = 100;
    private static final int MILLISECONDS_TO_ANSWER = 5_000;

    private final URI health;
    private final Duration patience;

    Readiness(Settings settings) {
        this.health = address(settings, "127.0.0.1").resolve("/health/ready");
        this.patience = Duration.ofSeconds(settings.number(Setting.START_TIMEOUT));
    }

    /** Where a browser on this machine finds the server. */
    static URI address(Settings settings) {
        return address(settings, "localhost");
    }

    private static URI address(Settings settings, String thisMachine) {
        String host = settings.host();
        try {
            String reachable = InetAddress.getByName(host).isAnyLocalAddress() ? thisMachine : host;
            String bracketed = reachable.contains(":") ? "[" + reachable + "]" : reachable;
            return URI.create("http://" + bracketed + ":" + settings.number(Setting.HTTP_PORT) + "/");
        } catch (UnknownHostException failure) {
            throw new LaunchFailure(ExitCode.USAGE, "The host " + host + " has no address.", failure);
        }
    }

    /**
     * Waits while the application says that it is not ready, as it does when the database is slow.
     *
     * @throws LaunchFailure if the application is not there, or not ready in time
     */
    void await(WildFly server) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (answer()) {
                case READY -> {
                    return;
                }
                case NOT_YET -> {
                    refuseFaulty(server);
                    pause();
                }
                case ABSENT -> throw server.failure("its application did not come up");
            }
            if (System.nanoTime() > deadline) {
                throw server.failure("it was not ready after " + patience.toSeconds() + " s");
            }
        }
    }

    /** No patience helps an application that has found its own fault. */
    private static void refuseFaulty(WildFly server) {
        String fault = System.getProperty(WildFly.APPLICATION_FAULT);
        if (fault != null) {
            throw server.failure(fault);
        }
    }

    private Answer answer() {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MILLISECONDS_TO_ANSWER);
            connection.setReadTimeout(MILLISECONDS_TO_ANSWER);
            return switch (connection.getResponseCode()) {
                case HttpURLConnection.HTTP_OK -> Answer.READY;
                case HttpURLConnection.HTTP_UNAVAILABLE -> Answer.NOT_YET;
                default -> Answer.ABSENT;
            };
        } catch (SocketTimeoutException slow) {
            return Answer.NOT_YET;
        } catch (IOException nobodyListens) {
            return Answer.ABSENT;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Answer {
        READY,
        NOT_YET,
        ABSENT
    }
}
