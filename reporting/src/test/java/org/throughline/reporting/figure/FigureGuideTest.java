package org.throughline.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.Figure;

/** docs/figures.md is written from the definitions: run this test with {@code -Dfigures.write=true} after changing one. */
class FigureGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "figures.md");

    private static final List<String> PARTS = List.of(
            "G1: how far interviews get",
            "G2: what becomes of requests",
            "G3: how early, how fast and how steadily",
            "G4: referrals",
            "G5: manners",
            "G6: quality beside quantity",
            "G7: who, whom and on what",
            "G8: what was learned together",
            "G9: how much is asked of people");

    private static final String INTRODUCTION = """
            # Figures

            What a cohort report tells, and what each figure means (G10). This page is written from the definitions in the code;
            the API gives the same words by `figures`. They are version %d: whenever a definition changes what is counted, the
            version goes up, and reports of different versions are not compared.

            What holds for all of them:

            - A period runs from its first to its last day, both included, in the institution's time zone. What happens after it,
              or after the moment of the report, has not happened yet: a request of the period that is answered later counts as
              not answered.
            - A seeker counts where they are at the moment of the report: who moves to another cohort takes along everything they
              did. Who left, and whose account is deactivated, is not counted.
            - Practice interviews (A12) are in no figure, nor is anything that was deleted, such as a contact with their interviews.
            - Shares are given with their numerator and denominator. A median or an average says of how many values it is one.
              Where there is nothing to divide by, there is no value.
            - Nothing is told of fewer people than the institution has set (3 unless changed): neither of a cohort of fewer
              seekers nor of a group behind which fewer stand. With a group that is too small, the smallest of the others is
              withheld as well, so that it cannot be worked out from the value for all.
            - A breakdown tells of each group that has something in it. Where it is not known to which one something belongs, the
              group is `UNKNOWN`.
            """;

    @Test
    void saysWhatTheDefinitionsSay() throws IOException {
        if (Boolean.getBoolean("figures.write")) {
            Files.writeString(GUIDE, guide());
        }
        assertThat(Files.readString(GUIDE)).isEqualTo(guide());
    }

    @Test
    void noTwoFiguresHaveOneKeyOrOneName() {
        assertThat(FigureCatalogue.definitions()).extracting(Figure::key).doesNotHaveDuplicates();
        assertThat(FigureCatalogue.definitions()).extracting(Figure::name).doesNotHaveDuplicates();
    }

    @Test
    void everyPartOfTheProgrammeHasFigures() {
        assertThat(FigureCatalogue.definitions())
                .extracting(Figure::part)
                .containsSubsequence("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9");
    }

    private static String guide() {
        StringBuilder guide = new StringBuilder(INTRODUCTION.formatted(FigureCatalogue.VERSION));
        for (String heading : PARTS) {
            guide.append("\n## ").append(heading).append('\n');
            FigureCatalogue.definitions().stream()
                    .filter(figure -> figure.part().equals(heading.substring(0, 2)))
                    .forEach(figure -> guide.append(section(figure)));
        }
        return guide.toString();
    }

    private static String section(Figure figure) {
        return """

                ### %s

                `%s` · %s · %s

                %s

                - Counted: %s.
                %s- Left out: %s
                - By: %s.
                """.formatted(
                figure.name(),
                figure.key(),
                figure.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                figure.practices().stream().sorted().collect(Collectors.joining(", ")),
                figure.sentence(),
                figure.numerator(),
                figure.denominator().map(words -> "- Out of: " + words + ".\n").orElse(""),
                figure.leavesOut(),
                figure.breakdowns().isEmpty()
                        ? "nothing"
                        : figure.breakdowns().stream()
                                .sorted()
                                .map(Breakdown::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }
}
