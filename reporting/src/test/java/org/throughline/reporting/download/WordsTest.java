package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.FigureUnit;

class WordsTest {
    @Test
    void everyTextIsInEveryLanguageWithTheSameGaps() throws Exception {
        Properties english = read("report.properties");
        Properties german = read("report_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames()
                .forEach(key -> assertThat(gaps(german, key)).as(key).isEqualTo(gaps(english, key)));
    }

    @Test
    void whatIsToldInGermanIsToldWhole() throws Exception {
        Properties german = read("figures_de.properties");
        Set<String> figures = german.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());

        assertThat(figures)
                .contains("HELD", "STRENGTH")
                .allSatisfy(figure -> assertThat(german)
                        .containsKeys(
                                figure + ".name", figure + ".sentence", figure + ".numerator", figure + ".leavesOut"));
        assertThat(figures).containsAll(TitlePage.KEY_FIGURES);
        for (ReportChart chart : ReportChart.values()) {
            assertThat(figures).containsAll(chart.figures());
        }
    }

    @Test
    void everyUnitAndBreakdownHasAName() {
        Words words = new Words(Locale.ENGLISH);
        for (FigureUnit unit : FigureUnit.values()) {
            assertThat(words.text("unit." + unit)).isNotBlank();
        }
        for (Breakdown breakdown : Breakdown.values()) {
            assertThat(words.text("breakdown." + breakdown)).isNotBlank();
        }
    }

    @Test
    void theServersOwnLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Words(Locale.UK).text("report.of-cohort")).isEqualTo("Cohort report");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersAndDaysAreWrittenAsIsUsual() {
        Words british = new Words(Locale.UK);
        Words german = new Words(Locale.GERMANY);
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(british.number(1234.56, 1)).isEqualTo("1,234.6");
        assertThat(german.number(1234.56, 1)).isEqualTo("1.234,6");
        assertThat(british.percent(0.125)).isEqualTo("12%");
        assertThat(german.percent(0.125)).isEqualTo("12\u00a0%");
        assertThat(british.date(day)).isEqualTo("1 March 2026");
        assertThat(new Words(Locale.US).date(day)).isEqualTo("March 1, 2026");
        assertThat(german.date(day)).isEqualTo("1. März 2026");
        assertThat(german.moment(Instant.parse("2026-03-01T23:30:00Z"), ZoneId.of("Europe/Berlin")))
                .contains("2. März 2026", "00:30", "(Europe/Berlin)");
    }

    @Test
    void oneSeekerIsNotMany() {
        Words words = new Words(Locale.ENGLISH);

        assertThat(words.text("document.seekers", 0)).isEqualTo("No seekers");
        assertThat(words.text("document.seekers", 1)).isEqualTo("One seeker");
        assertThat(words.text("document.seekers", 1200)).isEqualTo("1,200 seekers");
    }

    @Test
    void aGroupThatHasNoNameIsCalledWhatItIs() {
        assertThat(new Words(Locale.GERMAN).group("COLD")).isEqualTo("Ohne Verbindung");
        assertThat(new Words(Locale.GERMAN).group("{0} Robotics")).isEqualTo("{0} Robotics");
    }

    private static int gaps(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
