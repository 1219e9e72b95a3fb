package org.throughline.persistence.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.NoResultException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredProgrammesTest {
    @Test
    void anInstitutionStartsWithWhatTheCraftTeaches(TestDatabase database) {
        UUID institution = new TestPeople(database).institution("example");

        assertThat(settingsOf(institution, database)).isEqualTo(InstitutionSettings.DEFAULTS);
    }

    @Test
    void eachNumberIsTheInstitutionsToSet(TestDatabase database) {
        UUID institution = new TestPeople(database).institution("example");
        new NamedSql("""
                        update institution set follow_up_days = 11, max_follow_ups = 9, open_request_cap = 12,
                            person_request_cap = 13, smallest_group = 14, recent_graduate_years = 15,
                            requested_minutes = 16, long_request_minutes = 17, draft_words = 180, least_questions = 18,
                            thank_within_hours = 19, check_in_from_days = 20, check_in_to_days = 21, cadence_months = 12,
                            late_start_days = 22, few_interviews = 23, weekends_off = false
                        where institution_id = :id
                        """).update(database.dataSource(), Map.of("id", institution));

        assertThat(settingsOf(institution, database))
                .isEqualTo(
                        new InstitutionSettings(11, 9, 12, 13, 14, 15, 16, 17, 180, 18, 19, 20, 21, 12, 22, 23, false));
    }

    @Test
    void anUnknownInstitutionIsAMistakeOfTheCaller(TestDatabase database) {
        assertThatThrownBy(() -> settingsOf(UUID.randomUUID(), database)).isInstanceOf(NoResultException.class);
    }

    private static InstitutionSettings settingsOf(UUID institution, TestDatabase database) {
        try (TestUnit unit = TestUnit.on(database)) {
            return unit.answer(entityManager -> new StoredProgrammes(entityManager).settingsOf(institution));
        }
    }
}
