package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.DATA_FOLDER_UNUSABLE;
import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.OTHER_MAJOR_VERSION;
import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.SERVER_FAILED;
import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.UNSUPPORTED_PLATFORM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of the embedded database: PostgreSQL's own folder {@code cluster}, and beside it the passwords. A cluster
 * is set up under another name and renamed when it is complete, so that a process killed meanwhile leaves nothing that
 * a later one could take for a database.
 */
final class Cluster {

    static final String ADMINISTRATOR = "postgres";

    private static final String OWN_SETTINGS = "throughline.conf";

    private final Path folder;
    private final Commands commands;

    Cluster(Path folder, Commands commands) {
        this.folder = folder;
        this.commands = commands;
    }

    Path path() {
        return folder.resolve("cluster");
    }

    /** Sets the cluster up if there is none, and refuses one of another major version. */
    Passwords prepared() {
        String version = majorVersion();
        try {
            if (!Files.exists(path())) {
                setUp();
            }
            refuseOther(version);
        } catch (IOException failure) {
            throw unusable(failure);
        }
        return Passwords.read(passwordFile());
    }

    /** Replaces the settings that Throughline decides; others may be given in {@code postgresql.conf}. */
    void configure(Map<String, String> settings) {
        String text = new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting ->
                                setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining());
        try {
            Files.writeString(path().resolve(OWN_SETTINGS), "# Written at each start.\n" + text);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private void setUp() throws IOException {
        Path unfinished = folder.resolve("cluster.new");
        FileTree.delete(unfinished);
        Passwords passwords = Passwords.random();
        Path passwordForSetUp = Passwords.emptyPrivateFile(folder.resolve("password.new"));
        Files.writeString(passwordForSetUp, passwords.administrator());
        Commands.Result result = commands.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + passwordForSetUp,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        Files.delete(passwordForSetUp);
        if (!result.succeeded()) {
            throw new EmbeddedPostgresFailure(
                    SERVER_FAILED, "The embedded database cannot be set up: " + result.complaint());
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude '" + OWN_SETTINGS + "'\n", StandardOpenOption.APPEND);
        passwords.write(passwordFile());
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOther(String version) throws IOException {
        String found = Files.readString(path().resolve("PG_VERSION")).strip();
        if (!found.equals(version)) {
            throw new EmbeddedPostgresFailure(
                    OTHER_MAJOR_VERSION,
                    "The database in " + path() + " was made by PostgreSQL " + found
                            + " and this build brings PostgreSQL " + version
                            + "; dump it with the old build and restore it with this one.");
        }
    }

    /** Also finds out whether the programs run here at all. */
    private String majorVersion() {
        Commands.Result result = commands.run("postgres", "--version");
        if (!result.succeeded()) {
            throw new EmbeddedPostgresFailure(
                    UNSUPPORTED_PLATFORM,
                    "The PostgreSQL that this build brings does not run on this machine (" + result.complaint()
                            + "); give the URL of a PostgreSQL server.");
        }
        return result.output().replaceFirst("^\\D+(\\d+).*$", "$1");
    }

    private Path passwordFile() {
        return folder.resolve("passwords.properties");
    }

    private EmbeddedPostgresFailure unusable(IOException failure) {
        return new EmbeddedPostgresFailure(
                DATA_FOLDER_UNUSABLE,
                "The database files in " + folder + " cannot be read or written by this user.",
                failure);
    }
}
