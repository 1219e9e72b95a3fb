package org.throughline.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.domain.interview.MeetingFormat;

/** What is written, as a parser of other people's making reads it. */
class CalendarFileTest {
    private static final Instant CHANGED = Instant.parse("2026-01-02T10:00:00Z");
    private static final UUID THREAD = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Europe/Dublin", "America/St_Johns"})
    void aSlotIsAtItsMomentBeforeAndAfterEveryChangeOfTheClocks(String zone) {
        List<Slot> slots = new ArrayList<>();
        for (Instant at = Instant.parse("2025-10-07T22:10:00Z");
                at.isBefore(Instant.parse("2027-07-01T00:00:00Z"));
                at = at.plus(Duration.ofHours(37))) {
            slots.add(slot("Ada", at, zone));
        }

        assertThat(starts(read(file(slots))))
                .isEqualTo(slots.stream().map(Slot::start).toList());
        assertThat(text(file(slots))).contains("TZID:" + zone).contains("DTSTART;TZID=" + zone + ":");
    }

    @Test
    void theClocksGoAsTheyDoWhereverInTheWorld() {
        Instant first = Instant.parse("2025-10-07T22:10:00Z");
        List<Instant> moments = IntStream.range(0, 630)
                .mapToObj(day -> first.plus(Duration.ofDays(day)))
                .toList();
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> !zone.startsWith("SystemV/") && !TimeZoneDefinition.isUtc(ZoneId.of(zone)))
                .sorted()
                .toList();
        ICalendar calendar = read(file(zones.stream()
                .flatMap(zone -> Stream.of(first, moments.get(moments.size() - 1))
                        .map(at -> slot("Ada", at.plus(Duration.ofHours(12)), zone)))
                .toList()));

        Map<String, VTimezone> definitions = calendar.getTimezoneInfo().getComponents().stream()
                .collect(Collectors.toMap(zone -> zone.getTimezoneId().getValue(), Function.identity()));
        assertThat(definitions.keySet()).hasSizeGreaterThan(400).containsExactlyInAnyOrderElementsOf(zones);
        for (String zone : zones) {
            List<Instant> wrong = moments.stream()
                    .skip(1)
                    .filter(at -> offset(definitions.get(zone), at)
                            != ZoneId.of(zone).getRules().getOffset(at).getTotalSeconds())
                    .toList();
            assertThat(wrong).as(zone).isEmpty();
        }
    }

    /** By the change that came last, as the standard has it; in seconds. */
    private static long offset(VTimezone definition, Instant at) {
        return Stream.<Observance>concat(
                        definition.getStandardTimes().stream(), definition.getDaylightSavingsTime().stream())
                .filter(change -> !moment(change).isAfter(at))
                .max(Comparator.comparing(CalendarFileTest::moment))
                .map(change -> change.getTimezoneOffsetTo().getValue().getMillis() / 1_000)
                .orElseThrow();
    }

    private static Instant moment(Observance change) {
        DateTimeComponents local = change.getDateStart().getValue().getRawComponents();
        return LocalDateTime.of(
                        local.getYear(),
                        local.getMonth(),
                        local.getDate(),
                        local.getHour(),
                        local.getMinute(),
                        local.getSecond())
                .toInstant(ZoneOffset.UTC)
                .minusMillis(change.getTimezoneOffsetFrom().getValue().getMillis());
    }

    @Test
    void theOtherParserReadsTheDefinitionThatIsInTheFile() {
        byte[] file = file(List.of(slot("Ada", Instant.parse("2026-01-08T10:00:00Z"), "Europe/Berlin")));

        String wrong =
                text(file).replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0300").replace("Europe/Berlin", "Its/Own");
        assertThat(starts(Biweekly.parse(wrong).first())).containsExactly(Instant.parse("2026-01-08T08:00:00Z"));
    }

    @Test
    void theLibrarysZonesAreNotKnownToTheWholeProcess() {
        file(List.of(slot("Ada", Instant.parse("2026-07-01T10:00:00Z"), "Europe/Berlin")));

        assertThat(ZoneId.getAvailableZoneIds())
                .noneMatch(id -> id.toLowerCase().contains("ical4j"));
    }

    @Test
    void anHourThatComesTwiceEndsInTime() {
        // 02:50 in summer time; the clocks go back at 03:00.
        Slot slot = slot("Ada", Instant.parse("2026-10-25T00:50:00Z"), "Europe/Berlin");

        VEvent event = read(file(List.of(slot))).getEvents().get(0);
        assertThat(text(file(List.of(slot)))).contains("DTSTART:20261025T005000Z", "DTEND:20261025T011000Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(slot.end());
    }

    @Test
    void tellsHowLongWhereAndHow() {
        Slot slot = new Slot(
                THREAD,
                Optional.of("Ada Lovelace"),
                false,
                Slot.State.AGREED,
                Instant.parse("2026-01-08T09:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                Duration.ofMinutes(20),
                Optional.of(MeetingFormat.VIDEO),
                Optional.of("https://meet.example.org/a?b=c,d;e"),
                2,
                CHANGED);

        VEvent event = read(file(List.of(slot))).getEvents().get(0);

        assertThat(event.getUid().getValue()).isEqualTo("interview-" + THREAD + "@throughline");
        assertThat(event.getSummary().getValue()).isEqualTo("Interview with Ada Lovelace");
        assertThat(event.getDescription().getValue()).isEqualTo("By video call, 20 minutes");
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example.org/a?b=c,d;e");
        assertThat(event.getUrl().getValue()).isEqualTo("https://meet.example.org/a?b=c,d;e");
        assertThat(start(event)).isEqualTo(Instant.parse("2026-01-08T09:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-01-08T09:20:00Z"));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(event.getAlarms())
                .extracting(alarm -> alarm.getTrigger().getDuration().toMillis())
                .containsExactly(
                        -Duration.ofDays(1).toMillis(), -Duration.ofMinutes(30).toMillis());
    }

    @Test
    void whatWasCancelledSaysSoAndRingsNoMore() {
        Slot slot = cancelled(slot("Ada", Instant.parse("2026-01-08T09:00:00Z"), "Europe/Berlin"), Optional.empty());

        VEvent event = read(file(List.of(slot))).getEvents().get(0);

        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo("Cancelled: Interview");
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getLocation()).isNull();
        assertThat(event.getTransparency().isTransparent()).isTrue();
    }

    @Test
    void aDueDayIsAnEventOfTheWholeDayThatRingsInTheMorning() {
        DueDay due = new DueDay(
                "FOLLOW_UP:" + THREAD + ":1763820000",
                ActionKind.FOLLOW_UP,
                LocalDate.of(2026, 3, 29),
                "Ada",
                Optional.empty(),
                0,
                CHANGED);

        byte[] file = new CalendarFile(feed(CalendarLanguage.EN), List.of(), List.of(due)).bytes();

        VEvent event = read(file).getEvents().get(0);
        assertThat(text(file))
                .contains("DTSTART;VALUE=DATE:20260329", "DTEND;VALUE=DATE:20260330", "TRIGGER;RELATED=START:PT9H");
        assertThat(event.getUid().getValue()).isEqualTo("follow-up-" + THREAD + "-1763820000@throughline");
        assertThat(event.getSummary().getValue()).isEqualTo("Follow up with Ada");
        assertThat(event.getDescription().getValue()).contains("(B9)");
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getAlarms()).extracting(VAlarm::getAction).hasSize(1);
    }

    @Test
    void everyKindThatHasADayHasItsWordsInEveryLanguage() {
        for (CalendarLanguage language : CalendarLanguage.values()) {
            CalendarTexts texts = new CalendarTexts(language);
            for (ActionKind kind : List.of(
                    ActionKind.THANK,
                    ActionKind.FOLLOW_UP,
                    ActionKind.KEEP_PROMISE,
                    ActionKind.CHECK_IN,
                    ActionKind.KEEP_IN_TOUCH)) {
                Optional<String> detail = Optional.of("100 %s % {0}")
                        .filter(any -> kind == ActionKind.KEEP_PROMISE || kind == ActionKind.CHECK_IN);
                DueDay due = new DueDay("X:" + THREAD, kind, LocalDate.EPOCH, "%s Ada %d", detail, 0, CHANGED);
                assertThat(texts.title(due)).contains("%s Ada %d").contains(detail.orElse(""));
                assertThat(texts.description(due)).endsWith("(" + kind.practice() + ")");
            }
            for (MeetingFormat format : MeetingFormat.values()) {
                assertThat(texts.description(inForm(format))).containsPattern("., 20 [mM]inute");
            }
        }
    }

    @Test
    void speaksGerman() {
        Slot slot = slot("Ümit", Instant.parse("2026-01-08T09:00:00Z"), "Europe/Berlin");
        byte[] file = new CalendarFile(feed(CalendarLanguage.DE), List.of(practised(slot)), List.of()).bytes();

        assertThat(read(file).getEvents().get(0).getSummary().getValue()).isEqualTo("Übungsgespräch mit Ümit");
    }

    @Test
    void hostileTextsStayTexts() {
        List<String> names = List.of(
                "Ada\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Stolen",
                "Comma, semicolon; colon: \"quotes\" \\ backslash \\n \\, end",
                "👩‍🔬 Ada 🧪 ".repeat(40),
                "ß".repeat(5_000),
                "a\u0000b\u0007c\u001bd\u2028e\u0085f",
                "\u202egnp.exe",
                "broken \ud800 half",
                " ",
                "BEGIN:VCALENDAR",
                "=?utf-8?q?x?= %s ${x} {0}");
        List<Slot> slots = names.stream()
                .map(name -> slot(name, Instant.parse("2026-01-08T09:00:00Z"), "Europe/Berlin"))
                .toList();
        byte[] file = file(slots);

        ICalendar read = read(file);
        assertThat(read.getEvents()).hasSize(names.size());
        List<String> titles = read.getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .sorted()
                .toList();
        assertThat(titles)
                .isEqualTo(slots.stream()
                        .map(slot ->
                                "Interview with " + PlainText.line(slot.name().orElseThrow(), 120))
                        .map(String::strip)
                        .sorted()
                        .toList())
                .contains("Interview with Ada END:VEVENT BEGIN:VEVENT SUMMARY:Stolen")
                .contains("Interview with Comma, semicolon; colon: \"quotes\" \\ backslash \\n \\, end")
                .contains("Interview with gnp.exe");
        assertThat(titles)
                .allSatisfy(title ->
                        assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(140));
        assertThat(text(file).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
        assertThat(text(file).replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(read.validate(ICalVersion.V2_0).toString()).isEmpty();
    }

    @Test
    void anEmptyFeedIsACalendarToo() {
        byte[] file = file(List.of());

        assertThat(text(file))
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "METHOD:PUBLISH");
        assertThat(read(file).getEvents()).isEmpty();
    }

    @Test
    void theSameFeedGivesTheSameBytesInWhateverOrderItComes() {
        List<Slot> slots = Arrays.asList(
                slot("Ada", Instant.parse("2026-01-08T09:00:00Z"), "Europe/Berlin"),
                slot("Ben", Instant.parse("2026-01-07T09:00:00Z"), "UTC"),
                slot("Cem", Instant.parse("2026-01-06T09:00:00Z"), "Asia/Kolkata"));

        assertThat(file(slots.stream().sorted(Comparator.comparing(Slot::start)).toList()))
                .isEqualTo(file(slots));
        assertThat(text(file(slots))).contains("DTSTART:20260107T090000Z");
    }

    private static Slot slot(String name, Instant start, String zone) {
        return new Slot(
                UUID.randomUUID(),
                Optional.of(name),
                false,
                Slot.State.AGREED,
                start,
                ZoneId.of(zone),
                Duration.ofMinutes(20),
                Optional.empty(),
                Optional.empty(),
                0,
                CHANGED);
    }

    private static Slot cancelled(Slot slot, Optional<String> name) {
        return new Slot(
                slot.threadId(),
                name,
                false,
                Slot.State.CANCELLED,
                slot.start(),
                slot.zone(),
                slot.length(),
                slot.format(),
                Optional.of("A place"),
                1,
                CHANGED);
    }

    private static Slot practised(Slot slot) {
        return new Slot(
                slot.threadId(),
                slot.name(),
                true,
                slot.state(),
                slot.start(),
                slot.zone(),
                slot.length(),
                slot.format(),
                slot.place(),
                0,
                CHANGED);
    }

    private static Slot inForm(MeetingFormat format) {
        return new Slot(
                THREAD,
                Optional.of("Ada"),
                false,
                Slot.State.HELD,
                CHANGED,
                ZoneId.of("UTC"),
                Duration.ofMinutes(20),
                Optional.of(format),
                Optional.empty(),
                0,
                CHANGED);
    }

    private static Feed feed(CalendarLanguage language) {
        return new Feed(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), language, ZoneId.of("Europe/Berlin"));
    }

    private static byte[] file(List<Slot> slots) {
        return new CalendarFile(feed(CalendarLanguage.EN), slots, List.of()).bytes();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /** The file without a warning of the parser. */
    private static ICalendar read(byte[] file) {
        try (ICalReader reader = new ICalReader(text(file))) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).extracting(ParseWarning::toString).isEmpty();
            return calendar;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Instant> starts(ICalendar calendar) {
        return calendar.getEvents().stream().map(CalendarFileTest::start).toList();
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }
}
