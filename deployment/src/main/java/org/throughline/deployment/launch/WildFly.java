package org.throughline.deployment.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.FileTree;
import org.throughline.persistence.migration.SchemaVersion;
import org.wildfly.core.jar.boot.Main;

/**
 * The application server, in this process. It unpacks itself into the folder {@code server} of the data folder, which
 * is emptied before and after, so that a killed process leaves nothing that grows.
 */
final class WildFly {

    /** The application sets it to {@link #UP} when it starts and to {@link #DOWN} when it has been taken down. */
    static final String APPLICATION_STATE = "throughline.application.state";

    /** The application says in it why it is of no use, if it is not. */
    static final String APPLICATION_FAULT = "throughline.application.fault";

    static final String UP = "up";
    static final String DOWN = "down";

    /** WildFly's own clean-up gives a draining server ten seconds and then deletes it; with this file it does nothing. */
    private static final String NO_CLEAN_UP = "wildfly-cleanup-marker";

    private static final int LENGTH_OF_NODE_NAME = 12;
    private static final int THREADS_OF_A_CONNECTION = 6;

    /** More threads than requests that are answered at once: for health checks, and to refuse. */
    private static final int THREADS_LEFT = 8;

    private static final String PATIENCE = "org.wildfly.sigterm.suspend.timeout";

    private final Settings settings;
    private final Path folder;
    private final Path log;

    WildFly(Settings settings, DataFolder dataFolder) {
        this.settings = settings;
        this.folder = dataFolder.path().resolve("server");
        this.log = dataFolder.path().resolve("log");
    }

    /**
     * Lets the JDK's logging be served by WildFly's log manager from the beginning: the first who logs decides for the
     * whole process, and that is the database driver, before WildFly is there. Both then have to use the same classes.
     */
    static void prepareLogging() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty("jboss.modules.system.pkgs", "org.jboss.logmanager");
    }

    /** Returns when the server has booted, with or without the application. */
    void boot(Database database, SchemaVersion schema) {
        clear();
        properties(database, schema).forEach(System::setProperty);
        try {
            Main.main(new String[] {"--install-dir=" + folder});
            DiscreetLog.install();
            Files.createFile(folder.resolve(NO_CLEAN_UP));
        } catch (InvocationTargetException failure) {
            throw failure("it reports an error", failure.getCause());
        } catch (Exception failure) {
            throw failure("it reports an error", failure);
        }
    }

    /** When the process ends, the server waits so long for what it does. */
    static void allow(Duration patience) {
        System.setProperty(PATIENCE, Long.toString(patience.toSeconds()));
    }

    /** Removes what the server unpacked; a file that cannot be removed is left to the next start. */
    void clear() {
        try {
            FileTree.delete(folder);
        } catch (IOException failure) {
            throw new LaunchFailure(
                    ExitCode.DATA_FOLDER, "The folder " + folder + " cannot be emptied by this user.", failure);
        }
    }

    LaunchFailure failure(String what) {
        return failure(what, null);
    }

    LaunchFailure failure(String what, Throwable cause) {
        return new LaunchFailure(
                ExitCode.SERVER_FAILED,
                "The application server does not start: " + what + "; the log is " + log.resolve("server.log") + ".",
                cause);
    }

    private Map<String, String> properties(Database database, SchemaVersion schema) {
        Map<String, String> properties = new HashMap<>();
        for (Setting setting : Setting.values()) {
            properties.put(setting.property(), settings.text(setting));
        }
        properties.put(Setting.HTTP_HOST.property(), settings.host());
        properties.put(Setting.DATA.property(), settings.dataFolder().toString());
        properties.put(Setting.DATABASE_URL.property(), database.url());
        properties.put(Setting.DATABASE_USER.property(), database.user());
        properties.put(Setting.DATABASE_PASSWORD.property(), database.password());
        properties.put("throughline.schema.last-change", schema.lastChange());
        properties.put(Setting.HTTP_AT_ONCE.property(), Integer.toString(atOnce()));
        properties.put("throughline.http.threads", Integer.toString(atOnce() + THREADS_LEFT));
        properties.put("jboss.bind.address", settings.host());
        properties.put("jboss.bind.address.management", "127.0.0.1");
        properties.put("jboss.http.port", settings.text(Setting.HTTP_PORT));
        properties.put("jboss.management.http.port", managementPort());
        properties.put("jboss.server.log.dir", log.toString());
        properties.put("jboss.tx.node.id", nodeName());
        properties.putAll(Telemetry.properties(settings, log, folder));
        properties.put(PATIENCE, settings.text(Setting.DRAIN_TIMEOUT));
        return properties;
    }

    /** Whoever fetches figures has to know it; otherwise nobody does. */
    private String managementPort() {
        boolean isAny = settings.number(Setting.MANAGEMENT_PORT) == 0 && settings.number(Setting.METRICS_PORT) != 0;
        return isAny ? String.valueOf(Ports.anyFree()) : settings.text(Setting.MANAGEMENT_PORT);
    }

    /** More than can wait for both pools, in them and in the lines before them: others are answered meanwhile. */
    private int atOnce() {
        return Math.max(
                settings.number(Setting.HTTP_AT_ONCE),
                THREADS_OF_A_CONNECTION * settings.number(Setting.DATABASE_POOL_SIZE));
    }

    /** Another one at each start: nothing of a transaction outlives the process, whose only resource is the database. */
    private static String nodeName() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH_OF_NODE_NAME);
    }
}
