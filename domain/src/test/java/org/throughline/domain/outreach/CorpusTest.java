package org.throughline.domain.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.throughline.domain.outreach.Corpus.Labelled;

/**
 * How often the check is right, on drafts that were labelled by hand. Precision: of what it finds, how much is there;
 * recall: of what is there, how much it finds. The held-out part was written before the rules, and they were tuned on
 * the other.
 */
class CorpusTest {
    private static final List<Labelled> ALL = Corpus.all();

    @Test
    void theCorpusIsLargeEnoughAndTwoFifthsOfItAreHeldOut() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(200);
        assertThat(ALL.stream().filter(draft -> draft.language().equals("en")).count())
                .isGreaterThanOrEqualTo(140);
        assertThat(ALL.stream().filter(draft -> draft.language().equals("de")).count())
                .isGreaterThanOrEqualTo(60);
        assertThat(part("held-out").size() * 10).isGreaterThanOrEqualTo(ALL.size() * 4);
        assertThat(ALL.stream().map(Labelled::id).distinct()).hasSameSizeAs(ALL);
    }

    @Test
    void findsWhatIsThereAndNothingElseInThePartItWasTunedOn() {
        Score score = measure("rules", true);

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void findsWhatIsThereAndNothingElseInThePartThatWasHeldOut() {
        Score score = measure("held-out", Boolean.getBoolean("corpus.misses"));

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    }

    private static Score measure(String part, boolean misses) {
        List<Labelled> drafts = part(part);
        System.out.printf(Locale.ROOT, "%n%s: %d drafts%n", part, drafts.size());
        for (FindingCode code : FindingCode.values()) {
            Score score = Score.of(drafts, code::equals);
            System.out.printf(Locale.ROOT, "  %-28s %s%n", code, score);
        }
        Score all = Score.of(drafts, code -> true);
        System.out.printf(Locale.ROOT, "  %-28s %s%n", "all", all);
        if (misses) {
            drafts.stream()
                    .filter(draft -> !draft.found().equals(draft.expected()))
                    .forEach(CorpusTest::print);
        }
        return all;
    }

    private static void print(Labelled draft) {
        Set<FindingCode> missed = new TreeSet<>(draft.expected());
        missed.removeAll(draft.found());
        Set<FindingCode> wrong = new TreeSet<>(draft.found());
        wrong.removeAll(draft.expected());
        System.out.printf("  %s missed %s, found wrongly %s%n", draft.id(), missed, wrong);
    }

    private static List<Labelled> part(String part) {
        return ALL.stream().filter(draft -> draft.part().equals(part)).toList();
    }

    /** How many findings were right, wrong and missed. */
    private record Score(long right, long wrong, long missed) {
        static Score of(List<Labelled> drafts, Predicate<FindingCode> which) {
            long right = 0;
            long wrong = 0;
            long missed = 0;
            for (Labelled draft : drafts) {
                for (FindingCode code :
                        Arrays.stream(FindingCode.values()).filter(which).toList()) {
                    boolean found = draft.found().contains(code);
                    boolean there = draft.expected().contains(code);
                    right += found && there ? 1 : 0;
                    wrong += found && !there ? 1 : 0;
                    missed += !found && there ? 1 : 0;
                }
            }
            return new Score(right, wrong, missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "right %3d wrong %3d missed %3d precision %.2f recall %.2f",
                    right,
                    wrong,
                    missed,
                    precision(),
                    recall());
        }
    }
}
