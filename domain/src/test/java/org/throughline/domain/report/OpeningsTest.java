package org.throughline.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.report.Facts.TODAY;
import static org.throughline.domain.report.Facts.well;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Language;

class OpeningsTest {
    private static final AttentionRules RULES = new AttentionRules(7, 2, 90, TODAY);
    private static final List<AttentionContact> PEOPLE = List.of(
            new AttentionContact("Ada Example", TODAY.minusDays(3)),
            new AttentionContact("Ben Example", TODAY.minusDays(2)),
            new AttentionContact("Ada Example", TODAY.minusDays(1)),
            new AttentionContact("Cleo Example", TODAY.minusDays(1)));
    /** What blames, or hurries. */
    private static final List<String> UNKIND = List.of(
            "fail",
            "should have",
            "must",
            "late",
            "lazy",
            "why did",
            "you did not",
            "versäum",
            "hätten Sie",
            "müssen",
            "spät");

    @Test
    void opensEveryTalkInEveryLanguageWithAQuestion() {
        Set<AttentionKind> seen = EnumSet.noneOf(AttentionKind.class);
        for (AttentionReason reason : everyReason()) {
            seen.add(reason.kind());
            for (Language language : Language.values()) {
                for (AttentionReason told : List.of(reason, reason.naming(PEOPLE))) {
                    String opening = Openings.of(told, language);
                    assertThat(opening).endsWith("?").doesNotContain("%", "null", " ,", "  ");
                    UNKIND.forEach(word -> assertThat(opening.toLowerCase(java.util.Locale.ROOT))
                            .doesNotContain(word.toLowerCase(java.util.Locale.ROOT)));
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(AttentionKind.values());
    }

    @Test
    void namesNobodyUnlessTheReasonDoes() {
        for (AttentionReason reason : everyReason()) {
            for (Language language : Language.values()) {
                assertThat(Openings.of(reason, language)).doesNotContain("Example");
            }
        }
        assertThat(Openings.of(thanks(), Language.EN))
                .isEqualTo("You held 2 interviews since 1 March 2026 for which no thanks are noted yet."
                        + " What stayed with you, and would a few lines of thanks be good to write now?");
        assertThat(Openings.of(thanks().naming(PEOPLE), Language.EN))
                .startsWith("You met Ada Example, Ben Example and Cleo Example. ");
        assertThat(Openings.of(thanks().naming(PEOPLE.subList(0, 1)), Language.DE))
                .startsWith("Sie haben mit Ada Example gesprochen. ");
        assertThat(Openings.of(thanks(), Language.DE))
                .startsWith("Seit dem 1. März 2026 ist für 2 Gespräche noch kein Dank");
    }

    @Test
    void asksForTheNextGoalWhenOneHasPassed() {
        AttentionReason passed = only(well().wanting(10).goalIn(-2).held(3, 0, TODAY.minusDays(180)));
        assertThat(Openings.of(passed, Language.EN))
                .startsWith(
                        "Your goal date, 2 March 2026, has passed, and you held 3 of the 10 interviews you wanted.");
        assertThat(Openings.of(passed, Language.DE)).startsWith("Ihr Zieltag, der 2. März 2026, ist vorbei");
    }

    private static AttentionReason thanks() {
        return only(well().unthanked(2));
    }

    private static List<AttentionReason> everyReason() {
        List<AttentionReason> reasons = new ArrayList<>(RULES.reasons(well().lastStep(30)
                .goalIn(20)
                .wanting(30)
                .held(4, 0, TODAY.minusDays(40))
                .ignored(4, 4, 4)
                .withoutNames(4)
                .unthanked(1)
                .facts()));
        reasons.add(only(well().requests(0).joined(12)));
        return reasons;
    }

    private static AttentionReason only(Facts facts) {
        List<AttentionReason> reasons = RULES.reasons(facts.facts());
        assertThat(reasons).hasSize(1);
        return reasons.get(0);
    }
}
