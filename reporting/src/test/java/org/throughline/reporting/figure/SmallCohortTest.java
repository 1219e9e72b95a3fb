package org.throughline.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.reporting.figure.Campus.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** A cohort that fits on a page, and its figures for March, worked out by hand. Everything happens at ten, unless it says so. */
@DatabaseTest
class SmallCohortTest {
    private static final String THREADS = """
            seeker | approach | channel  | opened | requested | replied | accepted | scheduled | held  | thanked          | reason
            ada    | COLD     | EMAIL    | 03-01  | 03-02     | 03-04   | 03-04    | 03-05     | 03-10 | 03-10T20:00      |
            ada    | REFERRAL | EMAIL    | 03-05  | 03-06     |         |          |           |       |                  |
            ada    | EVENT    | PHONE    | 03-28  | 03-30     |         |          |           |       |                  |
            ben    | REFERRAL | EMAIL    | 02-20  | 02-25     | 02-27   | 02-27    | 03-01     | 03-03 | 03-06            |
            ben    | COLD     | LINKEDIN | 03-10  | 03-11     | 03-12   |          |           |       |                  | DECLINED
            cleo   | COLD     | EMAIL    | 03-20  | 03-21     | 04-02   |          |           |       |                  |
            """;

    private final Campus campus;
    private final Map<String, UUID> seekers = new HashMap<>();
    private final Map<Integer, UUID> threads = new HashMap<>();
    private final Map<Integer, UUID> contacts = new HashMap<>();

    SmallCohortTest(TestDatabase database) {
        this.campus = new Campus(database.dataSource());
    }

    @BeforeEach
    void cohort() {
        UUID cohort = campus.cohort("Spring");
        seekers.put("ada", campus.seeker(cohort, "STUDENT", "goal_date", day("06-08"), "target", 4));
        seekers.put("ben", campus.seeker(cohort, "STUDENT", "goal_date", day("05-01"), "target", 1));
        seekers.put("cleo", campus.seeker(cohort, "GRADUATE"));
        seekers.put("dana", campus.seeker(cohort, "GRADUATE"));
        List<String> lines = THREADS.lines().skip(1).toList();
        for (int i = 0; i < lines.size(); i++) {
            thread(
                    i,
                    Arrays.stream(lines.get(i).split("\\|", -1))
                            .map(String::strip)
                            .toArray(String[]::new));
        }
        leaveOut();
    }

    private void thread(int number, String... cells) {
        UUID seeker = seekers.get(cells[0]);
        UUID contact = campus.contact(seeker, "Contact " + number);
        boolean closed = !cells[10].isEmpty();
        UUID thread = campus.thread(
                seeker,
                contact,
                time(cells[3]),
                "approach",
                cells[1],
                "channel",
                cells[2],
                "state",
                closed ? "CLOSED" : "REQUESTED",
                "close_reason",
                closed ? cells[10] : null,
                "requested_at",
                moment(cells[4]),
                "last_asked_at",
                moment(cells[4]),
                "replied_at",
                moment(cells[5]),
                "accepted_at",
                moment(cells[6]),
                "prepared_at",
                number == 0 ? moment("03-09") : null,
                "held_at",
                moment(cells[8]),
                "thanked_at",
                moment(cells[9]));
        if (!cells[7].isEmpty()) {
            campus.of(
                    seeker, "thread_event", "thread_id", thread, "kind", "SCHEDULED", "occurred_at", moment(cells[7]));
        }
        threads.put(number, thread);
        contacts.put(number, contact);
    }

    /** What is in no figure. */
    private void leaveOut() {
        UUID ada = seekers.get("ada");
        for (Object[] why : new Object[][] {{"practice", true}, {"deleted_at", at("2026-03-20T10:00")}}) {
            campus.thread(
                    ada,
                    campus.contact(ada, "Nobody"),
                    "2026-03-02T10:00",
                    "approach",
                    "COLD",
                    "channel",
                    "EMAIL",
                    "state",
                    "HELD",
                    "requested_at",
                    moment("03-03"),
                    "held_at",
                    moment("03-04"),
                    why[0],
                    why[1]);
        }
    }

    @Test
    void knowsHowFarInterviewsGot() throws SQLException {
        named(0, "DIRECT", "CONTACTED", "GRANTED", null);

        assertFigures(Breakdown.NONE, """
                REQUESTED         5/-  5      3
                REPLIED           2/5  0.4    3
                SCHEDULED         1/5  0.2    3
                HELD              1/5  0.2    3
                THANKED           1/5  0.2    3
                REFERRED          1/5  0.2    3
                DAYS_TO_REPLY     2/-  1.5    2
                DAYS_TO_SCHEDULE  1/-  1      1
                DAYS_TO_MEET      1/-  5      1
                DAYS_TO_THANK     1/-  0.4167 1
                """);
    }

    @Test
    void knowsWhatBecameOfRequests() throws SQLException {
        sent(0, "REQUEST", "CLEAN", "03-02");
        sent(1, "REQUEST", "WARNING", "03-06");

        assertFigures(Breakdown.NONE, """
                ACCEPTED            1/5  0.2  3
                DECLINED            1/5  0.2  3
                IGNORED             2/5  0.4  3
                CHECKED             2/5  0.4  3
                ACCEPTED_WHEN_GOOD  1/1  1    1
                IGNORED_WHEN_GOOD   0/1  0    1
                IGNORED_WHEN_POOR   1/1  1    1
                """);
    }

    @Test
    void knowsHowFastSeekersGoAboutIt() throws SQLException {
        assertFigures(Breakdown.NONE, """
                LEAD_TIME       2/-    74.5   2
                LATE_START      1/2    0.5    2
                PACE            2/124  0.1129 4
                PACE_NEEDED     3/100  0.21   2
                TARGET_REACHED  2/5    0.4    2
                FEW_INTERVIEWS  4/4    1      4
                NOT_STARTED     1/4    0.25   4
                STALLED         0/2    0      2
                """);
    }

    @Test
    void knowsWhatReferralsBring() throws SQLException {
        named(0, "DIRECT", "CONTACTED", "GRANTED", 1);
        named(3, "INTRODUCTION", "KEPT", "NOT_ASKED", null);
        named(3, "INTRODUCTION", "BROKEN", "DENIED", null);
        campus.of(seekers.get("ada"), "debrief", "thread_id", threads.get(0), "asked_for_names", true);

        assertFigures(Breakdown.NONE, """
                NAMES_PER_INTERVIEW  3/2  1.5    2
                ASKED_FOR_NAMES      1/1  1      1
                NAME_PERMITTED       1/3  0.3333 2
                DIRECT               1/3  0.3333 2
                INTRODUCTIONS_KEPT   1/2  0.5    1
                CHAIN_DEPTH          1/1  1      1
                BRANCHING            1/1  1      1
                BY_REFERRAL          1/2  0.5    2
                """);
    }

    @Test
    void knowsMannersAndQuality() throws SQLException {
        UUID ada = seekers.get("ada");
        campus.run("update interview_thread set granted_minutes = 10 where id = ?", threads.get(0));
        campus.of(ada, "debrief", "thread_id", threads.get(0), "actual_minutes", 25);
        campus.of(
                ada,
                "commitment",
                "contact_id",
                contacts.get(0),
                "thread_id",
                threads.get(0),
                "promised_by",
                "CONTACT",
                "promised_at",
                moment("03-10"),
                "what",
                "Send a book");
        sent(0, "THANK_YOU", "WARNING", "03-11");
        campus.run("update message set findings = '{COMMITMENT_NOT_NAMED}' where kind = 'THANK_YOU'");
        campus.of(ada, "strength_note", "contact_id", contacts.get(0), "strength", 2, "noted_at", moment("03-11"));
        campus.of(ada, "strength_note", "contact_id", contacts.get(0), "strength", 5, "noted_at", moment("03-12"));
        for (boolean open : List.of(true, true, false)) {
            campus.of(
                    ada,
                    "question",
                    "thread_id",
                    threads.get(0),
                    "position",
                    1,
                    "topic",
                    "WORK",
                    "question",
                    "Why?",
                    "is_open",
                    open);
        }
        campus.of(ada, "help_event", "contact_id", contacts.get(0), "kind", "ADVISED", "occurred_on", day("03-20"));
        campus.of(
                ada,
                "touch",
                "contact_id",
                contacts.get(0),
                "channel",
                "EMAIL",
                "occurred_at",
                moment("03-15"),
                "brought",
                "An article");

        assertFigures(Breakdown.NONE, """
                THANKED_IN_TIME        1/2  0.5    2
                COMMITMENTS_NAMED      0/1  0      1
                OVERRUN                1/1  1      1
                STRENGTH               1/-  5      1
                OPEN_QUESTIONS         2/3  0.6667 1
                OWN_QUESTIONS          3/3  1      1
                PREPARED               1/2  0.5    2
                GIVES_FOR_TAKES        1/3  0.3333 2
                HELP                   1/-  1      1
                HELP_LAG               1/-  10     1
                KEEP_IN_TOUCH_OVERDUE  0/2  0      2
                """);
    }

    /** Ada and Ben know the same person by profile, Ben and Cleo by address: one person, asked by three. */
    @Test
    void knowsWhoIsAskedBySeveral() throws SQLException {
        campus.run("update institution set person_request_cap = 2 where institution_id = ?", campus.id());
        campus.run("update contact set linked_in_key = 'x' where id in (?, ?)", contacts.get(0), contacts.get(4));
        for (int contact : List.of(4, 5)) {
            campus.run(
                    "insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)"
                            + " select institution_id, id, 0, seeker_id, 'EMAIL', 'X@y.example' from contact where id = ?",
                    contacts.get(contact));
        }

        assertFigures(Breakdown.NONE, """
                ASKED_BY_SEVERAL  1/-  1  3
                ASKED_TOO_OFTEN   1/-  1  3
                """);
    }

    @Test
    void tellsGroupsApart() throws SQLException {
        assertFigures(Breakdown.APPROACH, """
                REQUESTED COLD      3/-  3  3
                REQUESTED REFERRAL  1/-  1  1
                REQUESTED EVENT     1/-  1  1
                REQUESTED           5/-  5  3
                """);
        assertFigures(Breakdown.LEVEL, """
                REQUESTED STUDENT    4/-  4    2
                REQUESTED GRADUATE   1/-  1    1
                NOT_STARTED GRADUATE 1/2  0.5  2
                SEEKERS STUDENT      2/-  2    2
                """);
        assertFigures(Breakdown.CHANNEL, """
                REPLIED EMAIL     1/3  0.3333 2
                REPLIED LINKEDIN  1/1  1      1
                """);
        assertFigures(Breakdown.SECTOR, """
                REPLIED UNKNOWN  2/5  0.4  3
                """);
    }

    private void named(int thread, String mode, String outcome, String permission, Integer to) {
        UUID seeker = seekers.get(thread == 3 ? "ben" : "ada");
        campus.of(
                seeker,
                "referral",
                "from_contact_id",
                contacts.get(thread),
                "thread_id",
                threads.get(thread),
                "to_contact_id",
                to == null ? null : contacts.get(to),
                "name",
                "Somebody",
                "mode",
                mode,
                "outcome",
                outcome,
                "check_in_on",
                mode.equals("DIRECT") ? null : day("03-20"),
                "name_permission",
                permission,
                "made_at",
                moment("03-12"));
    }

    private void sent(int thread, String kind, String verdict, String on) {
        campus.of(
                seekers.get("ada"),
                "message",
                "contact_id",
                contacts.get(thread),
                "thread_id",
                threads.get(thread),
                "kind",
                kind,
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "Hello",
                "text_key",
                "hello",
                "verdict",
                verdict,
                "sent_at",
                moment(on));
    }

    /** Each line: figure, group, numerator / denominator, value, seekers. */
    private void assertFigures(Breakdown breakdown, String expected) throws SQLException {
        ReportPeriod march = new ReportPeriod(day("03-01"), day("03-31"));
        Question question = new Question(
                campus.id(),
                List.copyOf(seekers.values()),
                ZoneId.of("Europe/Berlin"),
                march,
                Campus.moment("2026-04-15T12:00"),
                breakdown);
        try (Connection connection = campus.dataSource().getConnection()) {
            List<String> told = FigureReader.read(connection, question).stream()
                    .map(SmallCohortTest::line)
                    .toList();
            assertThat(told)
                    .containsAll(expected.lines()
                            .map(line -> line.replaceAll(" +", " "))
                            .toList());
        }
    }

    private static String line(FigureValue value) {
        String number = value.value().isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%.4f", value.value().getAsDouble())
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "");
        return value.figure() + value.group().map(group -> " " + group).orElse("") + " "
                + value.numerator().getAsLong() + "/"
                + (value.denominator().isPresent() ? value.denominator().getAsLong() : "-") + " " + number + " "
                + value.seekers();
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    private static String time(String cell) {
        return "2026-" + cell + (cell.contains("T") ? "" : "T10:00");
    }

    private static Object moment(String cell) {
        return cell.isEmpty() ? null : at(time(cell));
    }
}
