package org.throughline.deployment.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
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
        this.health = address(settings).resolve("/health/ready");
        this.patience = Duration.ofSeconds(settings.number(Setting.START_TIMEOUT));
    }

    /** Where a browser on this machine finds the server. */
    static URI address(Settings settings) {
        String host = settings.host();
        try {
            String reachable = InetAddress.getByName(host).isAnyLocalAddress() ? "localhost" : host;
            String bracketed = reachable.contains(":") ? "[" + reachable + "]" : reachable;
            return URI.create("http://" + bracketed + ":" + settings.number(Setting.HTTP_PORT) + "/");
        } catch (UnknownHostException failure) {
            throw new LaunchFailure(ExitCode.USAGE, "The host " + host + " has no address.", failure);
        }
    }

    /** @throws LaunchFailure if the application is not there, or not ready in time */
    void await(WildFly server) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            int status = status();
            if (status == HttpURLConnection.HTTP_OK) {
                return;
            }
            if (status == HttpURLConnection.HTTP_NOT_FOUND || System.nanoTime() > deadline) {
                throw server.failure("its application did not come up");
            }
            pause();
        }
    }

    /** The status of the answer, or -1 without one. */
    private int status() {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MILLISECONDS_TO_ANSWER);
            connection.setReadTimeout(MILLISECONDS_TO_ANSWER);
            return connection.getResponseCode();
        } catch (IOException noAnswer) {
            return -1;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
