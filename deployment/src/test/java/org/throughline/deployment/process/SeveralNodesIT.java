package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.testing.TestDatabase;

@Execution(ExecutionMode.CONCURRENT)
class SeveralNodesIT {

    @TempDir
    Path folder;

    @Test
    void startAtOnceOnOneEmptyDatabase() {
        try (TestDatabase database = TestDatabase.empty();
                ServerProcess one = node(database, "one");
                ServerProcess other = node(database, "other")) {
            one.awaitReady();
            other.awaitReady();
        }
    }

    @Test
    void startAtOnceUnderAnAccountThatTheyMake() {
        String serving = "serving_" + UUID.randomUUID().toString().replace("-", "");
        String[] account = {"--database-serving-user=" + serving, "--database-serving-password=it's theirs"};
        try (TestDatabase database = TestDatabase.empty();
                ServerProcess one = node(database, "one", account);
                ServerProcess other = node(database, "other", account)) {
            one.awaitReady();
            other.awaitReady();
            assertThat(new NamedSql(
                                    "select distinct usename from pg_stat_activity where application_name = 'Throughline'"
                                            + " and datname = current_database()")
                            .rows(database.dataSource(), Map.of(), row -> row.getString(1)))
                    .containsExactly(serving);
        }
    }

    private ServerProcess node(TestDatabase database, String name, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--database-url=" + database.url(),
                "--database-user=" + database.user(),
                "--database-password=" + database.password()));
        options.addAll(List.of(more));
        return ServerProcess.start(folder.resolve(name), options.toArray(String[]::new));
    }
}
