package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.DATA_FOLDER_UNUSABLE;
import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.SERVER_FAILED;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A running PostgreSQL server of our own on this machine: durable, with passwords, reachable from this machine only.
 * It has one database, owned by an account that is no superuser, like the database an institution would give us.
 *
 * <p>The server is a process of its own and outlives this one when this one is killed; the next
 * {@link #start(DataFolder)} on the same folder stops it properly and starts it anew, so that no session of the killed
 * process goes on.
 */
public final class EmbeddedPostgres {

    private static final Duration TIME_TO_START = Duration.ofMinutes(10);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(60);
    private static final Duration TIME_FOR_ORPHANS = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;
    private static final String HOST = "127.0.0.1";

    private final Cluster cluster;
    private final Commands commands;
    private final Path log;
    private final Passwords passwords;
    private int port;

    private EmbeddedPostgres(Cluster cluster, Commands commands, Path log, Passwords passwords) {
        this.cluster = cluster;
        this.commands = commands;
        this.log = log;
        this.passwords = passwords;
    }

    /**
     * Starts the server of this data folder, setting it up first if there is none.
     *
     * @throws EmbeddedPostgresFailure if it cannot serve, with one sentence that says why
     */
    public static EmbeddedPostgres start(DataFolder dataFolder) {
        return start(dataFolder, EmbeddedPostgresSettings.within(dataFolder));
    }

    /** As {@link #start(DataFolder)}, with settings. */
    public static EmbeddedPostgres start(DataFolder dataFolder, EmbeddedPostgresSettings settings) {
        Path folder = dataFolder.path().resolve("postgresql");
        Path log = dataFolder.path().resolve("log");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log);
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    DATA_FOLDER_UNUSABLE, "The folder " + folder + " cannot be created by this user.", failure);
        }
        Platform platform = Platform.current();
        Path binaries = Binaries.unpackedBelow(settings.binaries(), platform);
        Commands commands = new Commands(binaries, log.resolve("postgresql-command.log"), platform);
        Cluster cluster = new Cluster(folder, commands);
        EmbeddedPostgres server = new EmbeddedPostgres(cluster, commands, log, cluster.prepared());
        server.stopLeftover();
        if (!settings.binariesAreShared()) {
            Binaries.removeOthers(settings.binaries(), binaries);
        }
        server.startOnFreePort(settings.server());
        server.ensureDatabase();
        return server;
    }

    /** The JDBC URL of Throughline's database, without user and password. */
    public String url() {
        return url("throughline");
    }

    /** The JDBC URL of another database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** The account that owns Throughline's database; it may create roles and is no superuser. */
    public String user() {
        return Provision.OWNER;
    }

    public String password() {
        return passwords.owner();
    }

    /** The account that may do everything. */
    public String administrator() {
        return Cluster.ADMINISTRATOR;
    }

    public String administratorPassword() {
        return passwords.administrator();
    }

    /** The TCP port on the loopback interface; another one at each start. */
    public int port() {
        return port;
    }

    /** Ends all sessions and stops the server; returns when it is down. Does nothing if it is down already. */
    public void stop() {
        Commands.Result result = stop("fast");
        if (!result.succeeded() && isRunning()) {
            stop("immediate");
        }
    }

    private Commands.Result stop(String mode) {
        return commands.run(
                "pg_ctl",
                "stop",
                "--pgdata=" + cluster.path(),
                "--mode=" + mode,
                "--wait",
                "--timeout=" + TIME_TO_STOP.toSeconds(),
                "--silent");
    }

    /** Whether the server process is there. */
    public boolean isRunning() {
        try {
            return new PostmasterFile(cluster.path()).server().isPresent();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private void stopLeftover() {
        if (isRunning()) {
            stop();
        }
        try {
            new PostmasterFile(cluster.path()).disownForeignProcess();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** Another process can take the port between our choice and PostgreSQL's bind: then we choose again. */
    private void startOnFreePort(Map<String, String> extra) {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            cluster.configure(settings(extra));
            Commands.Result result = startOnceOrphansAreGone();
            if (result.succeeded()) {
                return;
            }
            if (attempt == ATTEMPTS || !startLog().contains("could not bind")) {
                throw new EmbeddedPostgresFailure(
                        SERVER_FAILED,
                        "The embedded database does not start: "
                                + new Commands.Result(result.status(), startLog()).complaint() + " (log: " + log + ")");
            }
        }
    }

    /** Sessions of a killed server may take a moment to notice its end; PostgreSQL waits for none of them. */
    private Commands.Result startOnceOrphansAreGone() {
        long deadline = System.nanoTime() + TIME_FOR_ORPHANS.toNanos();
        while (true) {
            Commands.Result result = startServer();
            if (result.succeeded()
                    || !startLog().contains("shared memory block")
                    || System.nanoTime() > deadline
                    || !waited(Duration.ofMillis(200))) {
                return result;
            }
        }
    }

    private Commands.Result startServer() {
        try {
            Files.deleteIfExists(startLogFile());
        } catch (IOException failure) {
            throw unusable(failure);
        }
        return commands.run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster.path(),
                "--log=" + startLogFile(),
                "--wait",
                "--timeout=" + TIME_TO_START.toSeconds(),
                "--silent");
    }

    private Map<String, String> settings(Map<String, String> extra) {
        Map<String, String> settings = new HashMap<>();
        settings.put("listen_addresses", HOST);
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("logging_collector", "on");
        // What people wrote stands in an error's details, sometimes in its own words, and has no place in a log. Under
        // an error's id the server's log has the state and the stack.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_messages", "log");
        settings.put("log_directory", log.toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_truncate_on_rotation", "on");
        settings.putAll(extra);
        return settings;
    }

    private void ensureDatabase() {
        try {
            new Provision(url("postgres"), passwords).ensureDatabase();
        } catch (SQLException failure) {
            throw new EmbeddedPostgresFailure(
                    SERVER_FAILED,
                    "The embedded database started but cannot be used: " + failure.getMessage(),
                    failure);
        }
    }

    private Path startLogFile() {
        return log.resolve("postgresql-start.log");
    }

    private String startLog() {
        try {
            return Files.exists(startLogFile()) ? Files.readString(startLogFile()) : "";
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    SERVER_FAILED, "No port is free on " + HOST + " for the embedded database.", failure);
        }
    }

    private static boolean waited(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private EmbeddedPostgresFailure unusable(IOException failure) {
        return new EmbeddedPostgresFailure(
                DATA_FOLDER_UNUSABLE,
                "The database files in " + cluster.path() + " cannot be read or written by this user.",
                failure);
    }
}
