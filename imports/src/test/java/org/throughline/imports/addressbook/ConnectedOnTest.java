package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.RefusalCode;

class ConnectedOnTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05 Mar 2024",
                "5 March 2024",
                "05. März 2024",
                "05 Mär 2024",
                "05. Mär. 2024",
                "5. Mrz 2024",
                "05 MAR 2024",
                "2024-03-05",
                "05.03.2024",
                "5-Mar-24",
                " 05 Mar 2024 "
            })
    void readsADayInEnglishGermanAndIso(String text) {
        assertThat(ConnectedOn.parse(text)).isEqualTo(Outcome.done(DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3/5/2024", "05 Foo 2024", "31 Feb 2024", "yesterday", "2024-13-01", "05 Ma 2024", "45.03.2024"})
    void refusesWhatIsNoDayOrCouldBeTwo(String text) {
        assertThat(ConnectedOn.parse(text).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void refusesADayInNobodysLife(String text) {
        assertThat(ConnectedOn.parse(text).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.OUT_OF_RANGE));
    }

    @Property
    void readsEveryDayThatIsWrittenInFull(@ForAll("days") LocalDate day, @ForAll("locales") Locale locale) {
        String text = day.format(DateTimeFormatter.ofPattern("dd. MMMM yyyy", locale));
        assertThat(ConnectedOn.parse(text)).isEqualTo(Outcome.done(day));
    }

    @Property
    void readsEveryDayThatIsWrittenShort(@ForAll("days") LocalDate day, @ForAll("locales") Locale locale) {
        String text = day.format(DateTimeFormatter.ofPattern("dd MMM yyyy", locale));
        assertThat(ConnectedOn.parse(text)).isEqualTo(Outcome.done(day));
    }

    @Property
    void neverFails(@ForAll String text) {
        assertThat(ConnectedOn.parse(text)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2003, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.ENGLISH, Locale.UK, Locale.GERMAN, Locale.GERMANY, new Locale("de", "AT"));
    }
}
