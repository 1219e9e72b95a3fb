package org.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.digest.DigestLine;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.report.AdvisedCohort;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionContact;
import org.throughline.domain.report.AttentionFigure;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.AttentionMeasure;
import org.throughline.domain.report.AttentionReason;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.SeekerAttention;
import org.throughline.domain.report.SeekerFacts;

/** What an advisor reads on Monday, 23 November 2026. */
class AdvisorDigestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant SEVEN = Instant.parse("2026-11-23T07:00:00Z");
    private static final Viewer ADVISOR =
            new Viewer(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), Set.of(Role.ADVISOR), ZoneOffset.UTC);

    private static final AttentionReason THANKS = new AttentionReason(
            AttentionKind.THANKS_OVERDUE,
            List.of(number(AttentionMeasure.THANKS_OVERDUE, 1)),
            List.of(new AttentionContact("Bob", MONDAY.minusDays(6))));
    private static final AttentionReason NOT_STARTED = new AttentionReason(
            AttentionKind.NOT_STARTED, List.of(number(AttentionMeasure.DAYS_SINCE_JOINED, 30)), List.of());

    @Test
    void tellsWhomToTalkToFirstWhyAndHowToBegin() {
        assertThat(read(Language.EN, 1, ada(NOT_STARTED, THANKS)))
                .containsExactly(new DigestSection(
                        "Whom to talk to first",
                        List.of(new DigestLine(
                                "Ada (Spring): has not asked anybody yet, owes thanks. You could begin so: “You have been with us"
                                        + " for 30 days. Whom would you most like to hear from, and what would make the first"
                                        + " request easier?”",
                                Optional.empty(),
                                false)),
                        Optional.empty()));
        assertThat(read(Language.DE, 1, ada(THANKS)).get(0).lines().get(0).text())
                .startsWith("Ada (Spring): schuldet noch Dank. So könnten Sie beginnen: „")
                .contains("Bob");
    }

    @Test
    void saysHowManyMoreThereAre() {
        DigestSection section = read(
                        Language.EN,
                        12,
                        Collections.nCopies(AdvisorDigest.MOST_SEEKERS, ada(THANKS))
                                .toArray(SeekerAttention[]::new))
                .get(0);

        assertThat(section.lines()).hasSize(10);
        assertThat(section.more()).contains("12 of your 40 seekers need attention; Throughline shows all of them.");
    }

    @Test
    void tellsNothingToWhoeverMayNotSeeTheList() {
        AdvisorDigest digest = new AdvisorDigest(list(Optional.empty()));

        assertThat(digest.sections(reader(Language.EN))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryReason(AttentionKind kind) {
        for (Language language : Language.values()) {
            assertThat(Wording.in(language).has("attention." + kind)).isTrue();
        }
    }

    private static List<DigestSection> read(Language language, int needing, SeekerAttention... first) {
        Attention attention = new Attention(SEVEN, ZoneOffset.UTC, 40, needing, List.of(first));
        return new AdvisorDigest(list(Optional.of(attention))).sections(reader(language));
    }

    private static DigestReader reader(Language language) {
        return new DigestReader(ADVISOR, "Grace", language, SEVEN, MONDAY);
    }

    private static SeekerAttention ada(AttentionReason... reasons) {
        SeekerFacts facts = new SeekerFacts(
                UUID.randomUUID(),
                "Ada",
                SeekerLevel.STUDENT,
                Optional.of(UUID.randomUUID()),
                Optional.of("Spring"),
                true,
                MONDAY.minusDays(30),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                0,
                0,
                Optional.empty());
        return new SeekerAttention(facts, List.of(reasons));
    }

    private static AttentionFigure number(AttentionMeasure measure, long number) {
        return new AttentionFigure(measure, Optional.of(BigDecimal.valueOf(number)), Optional.empty());
    }

    private static AttentionList list(Optional<Attention> attention) {
        return new AttentionList() {
            @Override
            public Optional<Attention> attention(Viewer viewer, ReportScope scope, int first) {
                assertThat(viewer).isEqualTo(ADVISOR);
                assertThat(scope).isEqualTo(new ReportScope.OfAdvisor());
                assertThat(first).isEqualTo(AdvisorDigest.MOST_SEEKERS);
                return attention;
            }

            @Override
            public Optional<Attention> everybody(Viewer viewer, ReportScope scope, int first) {
                throw new AssertionError("nobody asks for everybody");
            }

            @Override
            public List<AdvisedCohort> cohortsOf(Viewer viewer) {
                throw new AssertionError("nobody asks for cohorts");
            }
        };
    }
}
