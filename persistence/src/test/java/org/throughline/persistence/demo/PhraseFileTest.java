package org.throughline.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.shared.TextRule;

/** The files of names and phrases are complete. */
class PhraseFileTest {
    private final PhraseFile happenings = PhraseFile.read("happenings.txt");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPENED")
    void tellEveryKindOfEvent(EventKind kind) {
        assertThat(happenings.sections()).contains(kind.name());
    }

    @ParameterizedTest
    @EnumSource
    void nameEveryChannel(Channel channel) {
        assertThat(happenings.choices("By", channel.name())).hasSize(1);
        assertThat(happenings.choices("Format", channel.name())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellEveryEnd(CloseReason reason) {
        assertThat(happenings.choices("CLOSED", reason.name())).hasSizeGreaterThan(0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REFERRAL")
    void askInAWayThatSuitsTheApproach(Approach approach) {
        assertThat(happenings.choices("REQUESTED", approach.name())).hasSizeGreaterThan(1);
    }

    @Test
    void haveTitlesTopicsAndEmployersForEverySector() {
        assertThat(Sector.all()).hasSizeGreaterThan(12).allSatisfy(sector -> {
            assertThat(Arrays.stream(Horizon.values()).map(sector::titles)).allMatch(titles -> titles.size() > 2);
            assertThat(sector.topics()).hasSizeGreaterThan(4);
            assertThat(sector.employers())
                    .hasSizeGreaterThan(6)
                    .allMatch(employer -> employer.domain().matches("[a-z0-9][a-z0-9-]+\\.example"));
            assertThat(List.of(sector.group(), sector.event()))
                    .allMatch(tag -> TextRule.TAG.check(tag).refusals().isEmpty());
        });
    }

    @Test
    void knowARoleAndASectorToShareForEverySector() {
        PhraseFile craft = PhraseFile.read("craft.txt");
        assertThat(Sector.all()).map(Sector::name).allSatisfy(name -> {
            assertThat(JobFunction.valueOf(craft.single("Role", name))).isNotNull();
            assertThat(IndustrySector.valueOf(craft.single("Sector", name))).isNotNull();
        });
    }

    @Test
    void startNoTitleWithALetterThatNeedsThought() {
        assertThat(Sector.all().stream()
                        .flatMap(sector -> Arrays.stream(Horizon.values()).flatMap(h -> sector.titles(h).stream())))
                .allMatch(title -> title.matches("[A-TV-Z][a-z].*"));
    }
}
