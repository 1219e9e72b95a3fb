package org.throughline.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason;
import org.throughline.persistence.testing.SharedBinaries;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    private DataFolder dataFolder;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        dataFolder = DataFolder.open(folder.resolve("da ta'folder"));
        postgres = started();
    }

    @AfterEach
    void stop() {
        postgres.stop();
        dataFolder.close();
    }

    @Test
    void servesADurableUtf8DatabaseToAnAccountThatIsNoSuperuser() throws Exception {
        assertThat(answer("show server_encoding")).isEqualTo("UTF8");
        assertThat(answer("show fsync")).isEqualTo("on");
        assertThat(answer("show data_checksums")).isEqualTo("on");
        assertThat(answer("select upper('é')")).isEqualTo("É");
        assertThat(answer("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThat(Files.readAllLines(dataFolder.path().resolve("postgresql/cluster/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void refusesAWrongPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guessed"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void keepsThePasswordsFromOtherUsers() throws Exception {
        Path passwords = dataFolder.path().resolve("postgresql").resolve("passwords.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsDataOverARestartAndIsDownAfterStopping() throws SQLException {
        answer("create table note as select 'kept' as text; select 'made'");
        postgres.stop();
        assertThat(postgres.isRunning()).isFalse();

        postgres = started();

        assertThat(answer("select text from note")).isEqualTo("kept");
    }

    @Test
    void stopsAServerThatAKilledProcessLeftAndItsSessionsWithIt() throws SQLException {
        answer("create table note as select 'kept' as text; select 'made'");
        try (Connection leftover = connection()) {
            EmbeddedPostgres abandoned = postgres;

            postgres = started();

            assertThat(leftover.isValid(1)).isFalse();
            assertThat(abandoned.port()).isNotEqualTo(postgres.port());
            assertThat(answer("select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void recoversAfterTheServerItselfWasKilled() throws Exception {
        answer("create table note as select 'committed' as text; select 'made'");
        ProcessHandle server = new PostmasterFile(dataFolder.path().resolve("postgresql/cluster"))
                .server()
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);

        postgres = started();

        assertThat(answer("select text from note")).isEqualTo("committed");
    }

    @Test
    void leavesAForeignProcessAloneThatNowHasTheNumberOfTheOldServer() throws Exception {
        Path file = dataFolder.path().resolve("postgresql/cluster/postmaster.pid");
        String text = Files.readString(file);
        postgres.stop();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        Files.writeString(file, foreign.pid() + text.substring(text.indexOf('\n')));

        postgres = started();

        assertThat(foreign.isAlive()).isTrue();
        assertThat(answer("select 'up'")).isEqualTo("up");
        foreign.destroy();
    }

    @Test
    void refusesFilesOfAnotherMajorVersion() throws Exception {
        postgres.stop();
        Files.writeString(dataFolder.path().resolve("postgresql/cluster/PG_VERSION"), "14\n");

        assertThatExceptionOfType(EmbeddedPostgresFailure.class)
                .isThrownBy(this::started)
                .withMessageContaining("was made by PostgreSQL 14 and this build brings PostgreSQL 18")
                .extracting(EmbeddedPostgresFailure::reason)
                .isEqualTo(Reason.OTHER_MAJOR_VERSION);
    }

    @Test
    void setsUpAnewWhatAKilledProcessLeftHalfSetUp() throws Exception {
        postgres.stop();
        Path own = dataFolder.path().resolve("postgresql");
        Files.move(own.resolve("cluster"), own.resolve("cluster.new"));
        Files.delete(own.resolve("passwords.properties"));

        postgres = started();

        assertThat(answer("select 'up'")).isEqualTo("up");
        assertThat(own.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void removesProgramsThatAnotherBuildOrAKilledProcessLeft() throws Exception {
        postgres.stop();
        Path programs = dataFolder.path().resolve("postgresql/programs");
        Files.createDirectories(programs.resolve("unpacking-1").resolve("bin"));

        postgres = EmbeddedPostgres.start(dataFolder);

        try (var folders = Files.list(programs)) {
            assertThat(folders).hasSize(1);
        }
    }

    private EmbeddedPostgres started() {
        return EmbeddedPostgres.start(
                dataFolder, new EmbeddedPostgresSettings(SharedBinaries.folder(), true, Map.of()));
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    /** The last answer that a series of statements gives. */
    private String answer(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
