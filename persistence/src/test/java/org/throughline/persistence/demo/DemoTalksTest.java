package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands around the talks of a demo: what was prepared, how they went, what was promised. */
class DemoTalksTest {
    private static LoadedDemo demo;

    @BeforeAll
    static void load() throws SQLException {
        demo = LoadedDemo.usual();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void nobodyIsPreparedWithoutThreeQuestionsAndAGiveUnlessThereIsAReason() throws SQLException {
        none("thread_event e where kind = 'PREPARED' and override_reason is null and ("
                + "(select count(*) from question q where q.thread_id = e.thread_id) < 3"
                + " or not exists (select from exchange x where x.thread_id = e.thread_id and x.direction = 'GIVE'))");
        assertThat(demo.number("select count(*) from thread_event where override_reason is not null"))
                .isBetween(1L, 40L);
    }

    @Test
    void mostQuestionsAreOpenAndTheSeekersOwnAndSomeAreNot() throws SQLException {
        String share = "select 100 * count(*) filter (where %s) / count(*) from question";
        assertThat(demo.number(share.formatted("is_open"))).isBetween(80L, 97L);
        assertThat(demo.number(share.formatted("bank_id is null"))).isBetween(60L, 90L);
        none("question q where bank_id is not null and not exists (select from bank_question b"
                + " where b.institution_id = q.institution_id and b.id = q.bank_id and b.question = q.bank_text)");
        none("question where is_open and better_wording is not null");
        assertThat(demo.number("select count(*) from question where better_wording is not null"))
                .isPositive();
    }

    @Test
    void mostTalksAreDebriefedAndNoneBeforeItTookPlace() throws SQLException {
        none("debrief d join interview_thread t on t.id = d.thread_id where t.held_at is null");
        none("debrief d join interview_thread t on t.id = d.thread_id where tab_offered is not null"
                + " and t.slot_format not in ('COFFEE', 'LUNCH')");
        assertThat(demo.number("select 100 * count(d.id) / count(*) from interview_thread t"
                        + " left join debrief d on d.thread_id = t.id where t.held_at is not null"))
                .isBetween(75L, 99L);
    }

    @Test
    void hasSomethingToFlag() throws SQLException {
        assertThat(demo.number("select count(*) from debrief d join interview_thread t on t.id = d.thread_id"
                        + " where d.actual_minutes > t.granted_minutes"))
                .isPositive();
        assertThat(demo.number("select count(*) from debrief d join interview_thread t on t.id = d.thread_id"
                        + " where d.arrived_at > t.scheduled_for"))
                .isPositive();
        assertThat(demo.number("select count(*) from debrief where resume_given and not resume_asked_for"))
                .isPositive();
        assertThat(demo.number("select count(*) from debrief where opening_raised_by = 'SEEKER'"))
                .isPositive();
        assertThat(demo.number("select count(*) from interview_thread where no_shows > 0"))
                .isPositive();
    }

    @Test
    void promisesAreKeptDroppedOrStillOpen() throws SQLException {
        for (String state :
                new String[] {"done_at is not null", "dropped_at is not null", "due_on > date '2026-03-04'"}) {
            assertThat(demo.number("select count(*) from commitment where " + state))
                    .as(state)
                    .isPositive();
        }
        none("commitment where done_at < promised_at or due_on < promised_at::date - 1");
        none("commitment where what ~ '[{}]'");
    }

    @Test
    void aContactShowsTheLatestNoteOnTheConnection() throws SQLException {
        none(
                "contact c where exists (select from strength_note n where n.contact_id = c.id) and strength is distinct from"
                        + " (select n.strength from strength_note n where n.contact_id = c.id order by n.noted_at desc, n.id desc limit 1)");
        assertThat(demo.number(
                        "select count(*) from (select contact_id from strength_note group by 1 having count(*) > 1) n"))
                .isGreaterThan(20);
    }

    @Test
    void mostWhoAskHavePractisedFirst() throws SQLException {
        assertThat(demo.number("select count(*) from interview_thread where practice"))
                .isGreaterThan(10);
        none("interview_thread p join interview_thread t using (seeker_id) where p.practice and not t.practice"
                + " and t.requested_at < p.opened_at");
    }

    @Test
    void aThreadIsAsManyChangesOldAsItHasEventsAfterTheFirst() throws SQLException {
        none(
                "interview_thread t where version <> (select max(thread_version) from thread_event e where e.thread_id = t.id)"
                        + " or version <> (select count(*) - 1 from thread_event e where e.thread_id = t.id)");
    }

    private static void none(String rows) throws SQLException {
        assertThat(demo.texts("select * from " + rows)).as(rows).isEmpty();
    }
}
