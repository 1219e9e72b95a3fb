package org.throughline.imports.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** The time limit is far from what it takes; it catches a plan that goes through all accounts once for each row. */
@DatabaseTest
@Timeout(120)
class LargeRosterTest {
    private static final int ROWS = 12_000;
    private static final int ADVISORS = ROWS / 500;

    @Test
    void importsThousandsOfPeopleKnowsThemAgainAndTakesThemBack(TestDatabase database) throws Exception {
        School school = new School(database);
        Trial.Report first = school.imports(roster("Other"));
        assertThat(first.rejections()).isEmpty();
        assertThat(first.counts()).isEqualTo(new Counts(ROWS, 0, 0, 0));
        assertThat(school.noted())
                .containsExactly(
                        "ACCOUNT " + ROWS, "COHORT 100", "COHORT_ADVISOR " + ADVISORS, "SEEKER " + (ROWS - ADVISORS));

        assertThat(school.imports(roster("Other")).counts()).isEqualTo(new Counts(0, 0, ROWS, 0));
        assertThat(school.accounts()).hasSize(ROWS);

        Trial.Report renamed = school.imports(roster("Else"));
        assertThat(renamed.counts()).isEqualTo(new Counts(0, ROWS, 0, 0));
        assertThat(school.undo(renamed)).isEmpty();
        assertThat(school.accounts()).hasSize(ROWS).allMatch(account -> account.contains("Other"));
    }

    private static Trial.Table roster(String lastName) {
        return new Trial.Table(
                "",
                List.of("external_key", "email", "name", "username", "cohort", "advisor_of", "goal_date"),
                IntStream.range(0, ROWS)
                        .mapToObj(number -> row(number, lastName))
                        .toList());
    }

    private static List<String> row(int number, String lastName) {
        boolean advises = number % 500 == 0;
        String cohort = "Cohort " + number % 500 % 100;
        return List.of(
                "key-" + number,
                "person" + number + "@example.org",
                "Person " + number + " " + lastName,
                "user" + number,
                advises ? "" : cohort,
                advises ? "Cohort " + number / 500 : "",
                advises ? "" : "2027-05-31");
    }
}
