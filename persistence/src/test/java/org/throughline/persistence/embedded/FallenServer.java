package org.throughline.persistence.embedded;

import java.nio.file.Path;

/**
 * A server that was killed, on whose port clients still knock. {@link EmbeddedPostgres#start} would choose another port and stop
 * whatever is left first; this starts it as the service manager of an institution's own PostgreSQL does.
 */
public final class FallenServer {
    private static final String SECONDS_TO_START = "120";

    private final Path folder;
    private final Commands commands;

    /**
     * The server of this data folder.
     *
     * @param binaries below which its programs are unpacked
     */
    public FallenServer(DataFolder dataFolder, Path binaries) {
        Platform platform = Platform.current();
        this.folder = dataFolder.path();
        this.commands = new Commands(
                Binaries.unpackedBelow(binaries, platform), folder.resolve("log/fallen-command.log"), platform);
    }

    /** Starts it on its port and its data, and returns when it takes connections. */
    public void rise() {
        Commands.Result result = commands.run(
                "pg_ctl",
                "start",
                "--pgdata=" + folder.resolve("postgresql/cluster"),
                "--log=" + folder.resolve("log/fallen-start.log"),
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "--silent");
        if (!result.succeeded()) {
            throw new IllegalStateException("The database does not rise again: " + result.output());
        }
    }
}
