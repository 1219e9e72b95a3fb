package org.throughline.deployment.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgres;
import org.throughline.persistence.move.DatabaseMove;
import org.throughline.persistence.move.MoveReport;
import org.throughline.persistence.move.TableSum;

/** What {@code --move-embedded} does: all that the embedded database holds goes to the one at {@code --database-url}. */
final class EmbeddedMove {

    private static final double MILLISECONDS_PER_SECOND = 1000.0;

    private final Console console;
    private final Settings settings;
    private final Shutdown shutdown;
    private final long begun = System.nanoTime();

    EmbeddedMove(Console console, Settings settings, Shutdown shutdown) {
        this.console = console;
        this.settings = settings;
        this.shutdown = shutdown;
    }

    /** Nothing is made in a folder that holds no database: its name may be a slip of the pen. */
    static void requireDatabase(Path dataFolder) {
        if (!Files.exists(dataFolder.resolve("postgresql").resolve("cluster").resolve("PG_VERSION"))) {
            throw new LaunchFailure(
                    ExitCode.NOT_MOVED,
                    "There is no embedded database in " + dataFolder + "; name the folder in " + Setting.DATA.option()
                            + ". Nothing was moved.");
        }
    }

    /** Returns when everything is there, and noted to be. */
    void run(DataFolder folder) {
        Database target = Database.given(settings);
        console.say("Moving the database in " + folder.path() + " to " + target.shownUrl() + " …");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        shutdown.stopAtTheEnd(postgres);
        Database source = new Database(postgres.url(), postgres.administrator(), postgres.administratorPassword());
        MoveReport report = new DatabaseMove(source.dataSource(), target.dataSource(), this::tell).run();
        new MovedAway(folder.path()).note(target.shownUrl());
        console.say(String.join(System.lineSeparator(), summary(folder, target, report)));
    }

    private void tell(TableSum table) {
        if (table.rows() > 0) {
            console.say(String.format(Locale.ROOT, "  %,12d  %s", table.rows(), table.table()));
        }
    }

    private List<String> summary(DataFolder folder, Database target, MoveReport report) {
        List<String> lines = new ArrayList<>();
        String counted = String.format(
                Locale.ROOT,
                "%,d rows of %d tables",
                report.rows(),
                report.tables().size());
        if (report.alreadyThere()) {
            lines.add("They were there already: " + counted + ", the same on both sides. Nothing was changed.");
        } else {
            double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / MILLISECONDS_PER_SECOND;
            lines.add(String.format(
                    Locale.ROOT,
                    "Moved %s in %.1f s; every table has the same count and checksum on both sides.",
                    counted,
                    seconds));
        }
        lines.add("");
        lines.add("Start the server there, without " + Setting.MOVE_EMBEDDED.option() + ":");
        lines.add("  --database-url=" + target.shownUrl() + " --database-user=" + target.user());
        lines.add("The folder " + folder.path().resolve("postgresql")
                + " is as it was; remove it when you have a backup of the new database.");
        return lines;
    }
}
