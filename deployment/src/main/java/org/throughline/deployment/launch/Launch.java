package org.throughline.deployment.launch;

import java.time.Duration;
import java.util.List;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgres;
import org.throughline.persistence.embedded.EmbeddedPostgresFailure;
import org.throughline.persistence.migration.MigrationFailure;
import org.throughline.persistence.migration.Migrations;
import org.throughline.persistence.migration.SchemaVersion;
import org.throughline.persistence.move.MoveRefused;

/** One start, step by step; each step makes sure of something that the next relies on. */
final class Launch {

    private final Console console;
    private final Settings settings;
    private final LaunchLog log;
    private final long begun = System.nanoTime();
    private final Shutdown shutdown;

    Launch(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
        this.log = new LaunchLog(settings.dataFolder().resolve("log"));
        this.shutdown = new Shutdown(console, settings, log);
    }

    /** Returns when the server answers, or when the embedded database has moved, if that was asked for. */
    void run() {
        try {
            if (settings.isOn(Setting.MOVE_EMBEDDED)) {
                move();
            } else {
                start();
            }
        } catch (LaunchFailure failure) {
            log.write(failure);
            throw failure;
        } catch (EmbeddedPostgresFailure failure) {
            log.write(failure);
            throw Failures.of(failure);
        } catch (MigrationFailure failure) {
            log.write(failure);
            throw Failures.of(failure);
        } catch (MoveRefused refusal) {
            log.write(refusal);
            throw Failures.of(refusal);
        } catch (RuntimeException failure) {
            throw Failures.unexpected(failure, log.write(failure) ? "; details are in " + log.file() : "");
        }
    }

    private void move() {
        EmbeddedMove.requireDatabase(settings.dataFolder());
        DataFolder folder = DataFolder.open(settings.dataFolder());
        WildFly.prepareLogging();
        new EmbeddedMove(console, settings, shutdown).run(folder);
    }

    private void start() {
        DataFolder folder = DataFolder.open(settings.dataFolder());
        Ports.requireFree(settings.host(), settings.number(Setting.HTTP_PORT), Setting.HTTP_PORT);
        Ports.requireFree("127.0.0.1", settings.number(Setting.MANAGEMENT_PORT), Setting.MANAGEMENT_PORT);
        Ports.requireFree(
                settings.text(Setting.METRICS_HOST), settings.number(Setting.METRICS_PORT), Setting.METRICS_PORT);
        console.say("Throughline is starting, with its data in " + folder.path() + " …");
        WildFly.prepareLogging();
        Database database = database(folder);
        SchemaVersion schema = Migrations.run(database.dataSource());
        if (settings.isOn(Setting.DEMO)) {
            Demonstration.load(database.dataSource(), settings.number(Setting.DEMO_SEEKERS));
        }
        Database serving = ServingAccount.of(settings, database);
        List<String> welcome = FirstAccount.make(settings, database.dataSource());
        WildFly server = new WildFly(settings, folder);
        shutdown.expect(server);
        server.boot(serving, schema);
        Door door = new Door();
        door.open(server, settings);
        new Readiness(settings).await(server);
        shutdown.isReady();
        new Drain(console, settings, door).beginOnSignals();
        console.say(Banner.text(settings, welcome, Duration.ofNanos(System.nanoTime() - begun)));
        console.share();
    }

    private Database database(DataFolder folder) {
        if (settings.hasDatabase()) {
            return Database.given(settings);
        }
        new MovedAway(folder.path()).refuse();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        shutdown.stopAtTheEnd(postgres);
        return new Database(postgres.url(), postgres.user(), postgres.password());
    }
}
