package org.throughline.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.testing.TestDatabase;

/** Who shared whom they talk to goes on sharing just that, and nobody shares more than they said. */
class AdvisorAccessTest {
    private static final Pattern CHANGE =
            Pattern.compile("--changeset throughline:advisor-access\\n(.*?)\\n--changeset", Pattern.DOTALL);

    @Test
    void keepsWhatWasChosen() throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.migrated();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            TestPeople people = new TestPeople(database);
            Viewer open = people.seeker();
            Viewer closed = people.seeker();
            statement.execute("alter table seeker drop advisor_access");
            statement.execute("alter table seeker add shares_with_advisor boolean not null default false");
            statement.execute("update seeker set shares_with_advisor = true where id = '"
                    + open.seekerId().orElseThrow() + "'");

            statement.execute(change());

            assertThat(access(database, open)).isEqualTo("NAMES_AND_STATES");
            assertThat(access(database, closed)).isEqualTo("FIGURES");
        }
    }

    private static String access(TestDatabase database, Viewer viewer) {
        return new NamedSql("select advisor_access from seeker where institution_id = :institution and id = :seeker")
                .rows(
                        database.dataSource(),
                        Map.of(
                                "institution",
                                viewer.institutionId(),
                                "seeker",
                                viewer.seekerId().orElseThrow()),
                        row -> row.getString(1))
                .get(0);
    }

    private static String change() throws IOException {
        String file = "/org/throughline/persistence/changelog/0037-advisor-access.sql";
        try (InputStream in = AdvisorAccessTest.class.getResourceAsStream(file)) {
            Matcher found = CHANGE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }
}
