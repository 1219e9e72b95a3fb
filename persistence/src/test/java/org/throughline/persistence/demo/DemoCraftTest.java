package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.OutreachCheck;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.referral.NamePermission;

/** The demo shows the craft beside the talks: aims, preparation, what was learned, and messages. */
class DemoCraftTest {
    private static final String STAR =
            " seeker_id = (select s.id from seeker s join account a on a.id = s.account_id where a.email = '"
                    + DemoAccounts.STAR.email() + "')";
    /** Seekers who did something. */
    private static final String STARTED = "seeker s where exists (select from background b where b.seeker_id = s.id)";
    /** What was known when the message was begun; times of ids are cut to the millisecond. */
    private static final String MESSAGES = """
            select m.*, c.name as contact_name, t.purpose,
              exists (select from contact_point p where p.contact_id = c.id and p.kind = 'EMAIL') as has_email,
              array(select n.note from research_note n where n.contact_id = c.id and n.created_at <= m.created_at
                    order by n.id) as notes,
              array(select f.name from referral r join contact f on f.id = r.from_contact_id
                    where r.to_contact_id = c.id order by r.id) as referrers,
              array(select r.name_permission from referral r where r.to_contact_id = c.id order by r.id) as permissions,
              array(select k.what from commitment k where k.contact_id = c.id and k.promised_by = 'CONTACT'
                    and k.promised_at <= m.created_at and coalesce(k.done_at, 'infinity') > m.created_at
                    and coalesce(k.dropped_at, 'infinity') > m.created_at order by k.id) as commitments,
              array(select o.text_key from message o where o.seeker_id = m.seeker_id and o.contact_id <> c.id
                    and (o.created_at, o.id) < (m.created_at, m.id)) as others
            from message m join contact c on c.id = m.contact_id left join interview_thread t on t.id = m.thread_id
            """;

    private static LoadedDemo demo;

    @BeforeAll
    static void load() throws SQLException {
        demo = LoadedDemo.usual();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target",
                "seeker_value",
                "fit_rating",
                "background",
                "common_ground",
                "comfort_note",
                "activity",
                "research_note",
                "claim",
                "insight",
                "feedback",
                "message"
            })
    void fillsEveryTableOfTheCraft(String table) throws SQLException {
        assertThat(demo.number("select count(*) from " + table)).isPositive();
        assertThat(demo.number("select count(distinct institution_id) from " + table))
                .isEqualTo(2);
    }

    @Test
    void everyoneWhoHasStartedHasAimsAndKeepsTrackOfTheEffort() throws SQLException {
        assertThat(demo.number("select count(*) from " + STARTED)).isGreaterThan(20);
        for (String table : List.of("target", "seeker_value", "comfort_note", "activity", "common_ground")) {
            none(STARTED + " and not exists (select from " + table + " x where x.seeker_id = s.id)");
        }
        none("(select count(*) from target group by seeker_id) t(n) where n < 3");
        none("(select count(*) from seeker_value group by seeker_id) t(n) where n not between 3 and 4");
    }

    @Test
    void targetsAreReachedDroppedOrStillOpen() throws SQLException {
        assertThat(demo.number("select count(*) from target where reached_at is not null and thread_id is not null"))
                .isPositive();
        assertThat(demo.number("select count(*) from target where dropped_at is not null"))
                .isPositive();
        assertThat(demo.texts("select distinct kind from target")).hasSize(2);
        none("target where reached_at < created_at or dropped_at < created_at");
        none("target where (reached_at is null) <> (contact_id is null)");
    }

    @Test
    void moreAreAimedAtThanAsked() throws SQLException {
        assertThat(demo.number("select count(*) from target"))
                .isGreaterThan(demo.number("select count(*) from interview_thread where requested_at is not null"));
        none("target x join interview_thread t on t.id = x.thread_id where x.reached_at <> t.opened_at");
    }

    @Test
    void commonGroundCanBeDerivedFromSchoolsAndPlaces() throws SQLException {
        for (String kind : List.of("school", "place")) {
            assertThat(demo.number("select count(*) from background b join contact c on c.seeker_id = b.seeker_id"
                            + " and fold(c." + kind + ") = fold(b.name) where b.kind = upper('" + kind + "')"))
                    .isPositive();
        }
    }

    @Test
    void nothingOfItLiesAheadOrComesBeforeItsCause() throws SQLException {
        none("activity where happened_on >= date '" + LoadedDemo.TODAY + "'");
        none("comfort_note n join interview_thread t on t.id = n.thread_id where n.noted_at < t.held_at");
        none("claim c join interview_thread t on t.id = c.settled_by where c.settled_at < t.held_at");
        none("message m join contact c on c.id = m.contact_id where m.created_at < c.created_at");
        none("message where sent_at < created_at");
        for (String table : List.of("insight", "feedback")) {
            none(table + " x join interview_thread t on t.id = x.thread_id where x.noted_at < t.held_at or t.practice");
        }
    }

    @Test
    void comfortOnlyRises() throws SQLException {
        none(
                "(select comfort - lag(comfort) over (partition by seeker_id order by noted_at, id) from comfort_note) n(step)"
                        + " where step < 0");
        assertThat(demo.number("select max(comfort) from comfort_note where" + STAR))
                .isEqualTo(5);
    }

    @Test
    void claimsComeInEveryState() throws SQLException {
        assertThat(demo.texts("select distinct state from claim"))
                .containsExactlyInAnyOrder("OPEN", "CONFIRMED", "REFINED", "REFUTED");
    }

    @Test
    void insightsAreMostlyPrivateAndSomeAreShownToOthersTogether() throws SQLException {
        long shareable = demo.number("select count(*) from insight where sharing = 'SHAREABLE'");
        assertThat(shareable).isPositive().isLessThan(demo.number("select count(*) from insight") / 2);
        none("(select count(distinct source_person) from published_insight group by institution_id, batch_id) b(people)"
                + " where people < 3");
        assertThat(demo.number(
                        "select count(*) from (select from published_insight p join institution i using (institution_id)"
                                + " where i.slug = '" + DemoInstitutions.NORTHFIELD
                                + "' group by batch_id having count(distinct source_person)"
                                + "   - count(distinct source_person) filter (where" + STAR + ") >= 3) seen"))
                .isPositive();
    }

    @Test
    void everyMessageIsJudgedAsTheCheckJudgesIt() throws SQLException {
        assertThat(demo.rows(MESSAGES, DemoCraftTest::agrees))
                .hasSizeGreaterThan(100)
                .containsOnly(true);
    }

    @Test
    void theCheckFindsNothingInWhatWasSentButThatSomeWriteAboutThemselvesAndSomeForgetAPromise() throws SQLException {
        assertThat(demo.texts("select distinct kind || ' ' || verdict || ' ' || findings::text from message"
                        + " where sent_at is not null order by 1"))
                .containsExactly(
                        "REQUEST CLEAN {}",
                        "REQUEST WARNING {TOO_MUCH_ABOUT_ME}",
                        "THANK_YOU CLEAN {}",
                        "THANK_YOU WARNING {COMMITMENT_NOT_NAMED}");
        none("message m join interview_thread t on t.id = m.thread_id where m.sent_at <>"
                + " case m.kind when 'REQUEST' then t.requested_at else t.thanked_at end");
        assertThat(demo.number("select count(*) from message where sent_at is not null and" + STAR))
                .isGreaterThan(10);
    }

    @Test
    void theStarHasDraftsToMend() throws SQLException {
        String drafts = "message where sent_at is null and" + STAR;
        for (FindingCode code : List.of(
                FindingCode.ASKS_FOR_JOB,
                FindingCode.REFERRER_WITHOUT_PERMISSION,
                FindingCode.SAME_TEXT,
                FindingCode.COMMITMENT_NOT_NAMED)) {
            assertThat(demo.number("select count(*) from " + drafts + " and '" + code + "' = any (findings)"))
                    .as("%s", code)
                    .isPositive();
        }
        assertThat(demo.texts("select verdict from " + drafts + " and language = 'de'"))
                .containsExactly("CLEAN");
        assertThat(demo.number("select count(*) from message m join referral r on r.to_contact_id = m.contact_id"
                        + " where r.name_permission = 'NOT_ASKED' and 'REFERRER_WITHOUT_PERMISSION' = any (findings)"))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-07", "2028-02-29", "2026-12-31", "2027-01-01", "2026-11-23"})
    void theStarHasDraftsToMendWhateverTheDay(LocalDate today) {
        List<Network> networks = new ArrayList<>();
        new DemoWorld(new DemoSize(DemoSize.SMALLEST), today).draw(roster -> {}, networks::add, person -> {});

        assertThat(networks.get(0).craft().messages().stream().flatMap(message -> message.findings().stream()))
                .contains(
                        FindingCode.ASKS_FOR_JOB,
                        FindingCode.REFERRER_WITHOUT_PERMISSION,
                        FindingCode.SAME_TEXT,
                        FindingCode.COMMITMENT_NOT_NAMED);
    }

    @Test
    void theBeginnerHasAGoalThatIsNear() throws SQLException {
        assertThat(demo.texts("select goal_date from seeker s join account a on a.id = s.account_id where a.email = '"
                        + DemoAccounts.BEGINNER.email() + "'"))
                .containsExactly(LoadedDemo.TODAY.plusDays(60).toString());
    }

    @Test
    void isTheSameForTheSameDay() throws SQLException {
        try (LoadedDemo other = LoadedDemo.usual()) {
            assertThat(other.checksums()).isEqualTo(demo.checksums());
        }
    }

    private static void none(String rows) throws SQLException {
        assertThat(demo.number("select count(*) from " + rows)).as(rows).isZero();
    }

    private static boolean agrees(ResultSet row) throws SQLException {
        Draft draft = new Draft(
                MessageKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Optional.ofNullable(row.getString("subject")),
                row.getString("body"),
                Optional.of(row.getString("language")));
        CheckedDraft checked = OutreachCheck.shipped().check(draft, context(row), InstitutionSettings.DEFAULTS);
        List<String> codes = checked.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .toList();
        return checked.verdict().name().equals(row.getString("verdict"))
                && codes.equals(texts(row, "findings"))
                && checked.textKey().equals(row.getString("text_key"));
    }

    private static OutreachContext context(ResultSet row) throws SQLException {
        List<String> names = texts(row, "referrers");
        List<String> permissions = texts(row, "permissions");
        List<OutreachContext.Referrer> referrers = IntStream.range(0, names.size())
                .mapToObj(
                        at -> new OutreachContext.Referrer(names.get(at), NamePermission.valueOf(permissions.get(at))))
                .toList();
        return new OutreachContext(
                Optional.of(row.getString("contact_name")),
                row.getBoolean("has_email"),
                Optional.ofNullable(row.getString("purpose")),
                texts(row, "notes"),
                referrers,
                texts(row, "commitments"),
                texts(row, "others"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
