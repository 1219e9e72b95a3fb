package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InWordsTest {
    @Test
    void saysWhatTheFiguresSay() {
        assertThat(english(Sample.cohort()))
                .containsExactly(
                        "Of 430 requests, 187 led to an interview.",
                        "Requests by referral were accepted 3 times as often as cold ones: 75% of 120 against 25% of 200.",
                        "Requests with a warning of the outreach check were ignored twice as often as those without:"
                                + " 40% of 100 against 20% of 300.",
                        "Of 42 seekers, 14 have not asked anybody yet.",
                        "Of 20 who are on their way, one has taken no step for three weeks.");
    }

    @Test
    void saysItInGerman() {
        assertThat(new InWords(Sample.cohort()
                                .with("IGNORED_WHEN_POOR", 45, 100)
                                .told(Locale.GERMANY))
                        .sentences())
                .containsExactly(
                        "Aus 187 von 430 Anfragen wurde ein Gespräch.",
                        "Anfragen auf Empfehlung wurden 3-mal so oft angenommen wie solche ohne Verbindung:"
                                + " 75\u00a0% von 120 gegenüber 25\u00a0% von 200.",
                        "Anfragen mit einer Warnung der Prüfung blieben 2,3-mal so oft unbeantwortet wie solche ohne:"
                                + " 45\u00a0% von 100 gegenüber 20\u00a0% von 300.",
                        "Von 42 Suchenden haben 14 noch niemanden gefragt.",
                        "Von 20, die unterwegs sind, hat eine Person seit drei Wochen nichts getan.");
    }

    @Test
    void makesNoStoryOfASmallDifferenceNorOfTheOppositeOne() {
        assertThat(english(Sample.cohort().with("IGNORED_WHEN_POOR", 29, 100)))
                .contains("Of 100 requests with a warning of the outreach check 29% were ignored,"
                        + " and of 300 without one 20%.");
        assertThat(english(Sample.cohort().with("IGNORED_WHEN_POOR", 5, 100)))
                .contains("Of 100 requests with a warning of the outreach check 5% were ignored,"
                        + " and of 300 without one 20%.");
    }

    @Test
    void nothingIsManyTimesNone() {
        assertThat(english(Sample.cohort().with("IGNORED_WHEN_GOOD", 0, 300)))
                .contains("Of 100 requests with a warning of the outreach check 40% were ignored,"
                        + " and of 300 without one 0%.");
    }

    @Test
    void comparesNothingWithWhatIsWithheld() {
        assertThat(english(Sample.cohort().hidingApproach("COLD"))).noneMatch(sentence -> sentence.contains("cold"));
        assertThat(english(Sample.cohort().hidingApproach("REFERRAL")))
                .noneMatch(sentence -> sentence.contains("cold"));
        assertThat(english(Sample.cohort().hiding("IGNORED_WHEN_GOOD")))
                .noneMatch(sentence -> sentence.contains("warning"));
        assertThat(english(Sample.cohort().hiding("STALLED"))).hasSize(4);
    }

    @Test
    void oneAndNoneAreNotMany() {
        assertThat(english(Sample.cohort()
                        .with("HELD", 0, 1)
                        .with("NOT_STARTED", 0, 42)
                        .with("STALLED", 0, 20)))
                .contains(
                        "Of one request, 0 led to an interview.",
                        "Each of 42 seekers has asked somebody.",
                        "Each of 20 who are on their way has taken a step within three weeks.");
    }

    @Test
    void hasNothingToSayOfNobody() {
        assertThat(english(Sample.empty())).isEmpty();
    }

    private static List<String> english(Sample sample) {
        return new InWords(sample.told(Locale.ENGLISH)).sentences();
    }
}
