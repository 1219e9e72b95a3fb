package org.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.action.NextAction;
import org.throughline.domain.digest.DigestLine;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;

/** What a seeker in Berlin reads on Monday, 23 November 2026, at seven. */
class SeekerDigestTest {
    private static final Instant SEVEN = Instant.parse("2026-11-23T06:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Campus campus;
    private final UUID account;
    private final UUID seeker;
    private final UUID contact = UUID.randomUUID();

    SeekerDigestTest() {
        campus = new Campus();
        account = campus.seeker("ada@college.example", "Ada", "Europe/Berlin");
        seeker = UUID.fromString(campus.word("select id from seeker where account_id = ?", account));
        campus.run(
                "insert into contact (institution_id, id, seeker_id, name, source) values (?, ?, ?, 'Bob', 'MANUAL')",
                campus.institution(),
                contact,
                seeker);
    }

    @AfterEach
    void stop() {
        campus.close();
    }

    private void interview(String at, String format, String state) {
        campus.run("""
                insert into interview_thread (institution_id, id, seeker_id, contact_id, approach, channel, state,
                    scheduled_for, slot_format, opened_at, last_event_at)
                values (?, ?, ?, ?, 'COLD', 'EMAIL', ?, ?::timestamptz, ?, now(), now())""", campus.institution(), UUID.randomUUID(), seeker, contact, state, at, format);
    }

    private List<DigestSection> read(Language language, NextAction... actions) {
        Viewer viewer = new Viewer(
                campus.institution(), account, Optional.of(seeker), Set.of(Role.SEEKER), ZoneId.of("Europe/Berlin"));
        SeekerDigest digest = new SeekerDigest((who, today, until, most) -> List.of(actions), campus.servingHere());
        return digest.sections(new DigestReader(viewer, "Ada", language, SEVEN, MONDAY));
    }

    @Test
    void tellsTheInterviewsOfTheWeekByTheReadersClock() {
        interview("2026-11-23T05:59:00Z", "PHONE", "SCHEDULED");
        interview("2026-11-24T09:00:00Z", "VIDEO", "PREPARED");
        interview("2026-11-29T22:59:59Z", null, "SCHEDULED");
        interview("2026-11-29T23:00:00Z", "PHONE", "SCHEDULED");
        interview("2026-11-25T09:00:00Z", "PHONE", "HELD");

        assertThat(read(Language.EN).get(0).lines())
                .containsExactly(
                        new DigestLine("Bob, by video", Optional.of("Tuesday, 24 November, 10:00"), false),
                        new DigestLine("Bob", Optional.of("Sunday, 29 November, 23:59"), false));
        assertThat(read(Language.DE).get(0).lines().get(0))
                .isEqualTo(new DigestLine("Bob, per Video", Optional.of("Dienstag, 24. November, 10:00"), false));
    }

    @Test
    void tellsWhatIsDueInTheReadersLanguage() {
        NextAction thank = new NextAction(
                ActionKind.THANK, MONDAY.minusDays(3), true, "Thank Bob.", Optional.of("Bob"), Optional.empty());

        assertThat(read(Language.EN, thank).get(1).lines())
                .containsExactly(new DigestLine("Thank Bob.", Optional.of("Friday, 20 November"), true));
        assertThat(read(Language.DE, thank).get(1).lines().get(0).text())
                .isEqualTo("Danken Sie Bob schriftlich für das Gespräch.");
    }

    @Test
    void saysThatThereIsMoreInsteadOfAllOfIt() {
        NextAction thank =
                new NextAction(ActionKind.THANK, MONDAY, false, "Thank.", Optional.empty(), Optional.empty());

        DigestSection due = read(Language.EN, Collections.nCopies(21, thank).toArray(NextAction[]::new))
                .get(1);

        assertThat(due.lines()).hasSize(20);
        assertThat(due.more()).contains("There is more; Throughline shows all of it.");
    }

    @Test
    void hasGermanWordsForWhateverCanBeDue() {
        Set<ActionKind> withoutADay = EnumSet.of(
                ActionKind.FOLLOW_REFERRAL,
                ActionKind.ASK_FOR_NAME,
                ActionKind.GET_DETAILS,
                ActionKind.REQUEST,
                ActionKind.CONNECT,
                ActionKind.REACH_TARGET,
                ActionKind.PLAN);
        Wording german = Wording.in(Language.DE);

        assertThat(EnumSet.complementOf(EnumSet.copyOf(withoutADay)))
                .allMatch(kind -> german.has("action." + kind))
                .allMatch(kind -> german.of("action." + kind, "Bob", "what").contains("Bob"));
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertThat(keys(Language.DE)).isEqualTo(keys(Language.EN));
    }

    private static Set<String> keys(Language language) {
        Set<String> keys =
                new TreeSet<>(ResourceBundle.getBundle("org.throughline.reporting.digest.digest", language.locale())
                        .keySet());
        keys.removeIf(key -> key.startsWith("action."));
        return keys;
    }
}
